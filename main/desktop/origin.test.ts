import { describe, expect, test } from 'vitest';
import { isOutsideLink, isOwnUrl, isPermitted, isTrustedSender } from './origin.ts';

const foreign = [
  'app://stackwright.example.com/index.html',
  'app://stackwright@evil.example/',
  'app://evil@stackwright/index.html',
  'app://other/index.html',
  'app:stackwright',
  'appx://stackwright/',
  'https://stackwright/index.html',
  'file:///app://stackwright/index.html',
  'data:text/html,app://stackwright/',
  'about:blank',
  'javascript:alert(1)',
  'not a url',
  '',
];

describe('our own pages', () => {
  test.each(['app://stackwright/index.html', 'app://stackwright/#x', 'app://stackwright/?a=b'])(
    '%s',
    (url) => expect(isOwnUrl(url)).toBe(true),
  );
  test.each(foreign)('not %j', (url) => expect(isOwnUrl(url)).toBe(false));
});

describe('who may call', () => {
  const own = 'app://stackwright/index.html';
  test('the page of a window', () => {
    expect(isTrustedSender({ url: own, parent: null })).toBe(true);
  });
  test.each([
    ['a frame inside it', { url: own, parent: {} }],
    ['a foreign page', { url: 'https://evil.example/', parent: null }],
    ['a look-alike', { url: 'app://stackwright.evil.example/', parent: null }],
    ['a frame that is gone', null],
  ])('not %s', (_name, frame) => expect(isTrustedSender(frame)).toBe(false));
});

describe('links that open in a browser', () => {
  test.each([
    'https://docs.aws.amazon.com/lambda/latest/dg/',
    'https://aws.amazon.com/architecture/',
    'https://eu-central-1.console.aws.amazon.com/cloudformation',
  ])('%s', (url) => expect(isOutsideLink(url)).toBe(true));
  test.each([
    'http://docs.aws.amazon.com/',
    'https://docs.aws.amazon.com.evil.example/',
    'https://evilconsole.aws.amazon.com.example/',
    'https://evil.example/?docs.aws.amazon.com',
    'file:///etc/passwd',
    'smb://docs.aws.amazon.com/share',
    'javascript:alert(1)',
    'nonsense',
  ])('not %s', (url) => expect(isOutsideLink(url)).toBe(false));
});

test.each([
  ['clipboard-sanitized-write', 'app://stackwright/', true],
  ['clipboard-sanitized-write', 'https://evil.example/', false],
  ['clipboard-read', 'app://stackwright/', true],
  ['clipboard-read', 'https://evil.example/', false],
  ['media', 'app://stackwright/', false],
  ['openExternal', 'app://stackwright/', false],
])('permission %s for %s: %s', (permission, url, expected) => {
  expect(isPermitted(permission, url)).toBe(expected);
});
