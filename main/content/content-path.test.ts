import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentPaths } from './content-path.ts';

const roots = [
  { prefix: '/', folder: join('/srv', 'renderer') },
  { prefix: '/assets/', folder: join('/srv', 'assets') },
];

describe('what a URL path may mean', () => {
  test.each([
    ['/', ['/srv/renderer/index.html']],
    ['/index.html', ['/srv/renderer/index.html']],
    ['/assets/main-1a2b.js', ['/srv/renderer/assets/main-1a2b.js', '/srv/assets/main-1a2b.js']],
    ['/with%20space.svg', ['/srv/renderer/with space.svg']],
  ])('%s', (pathname, expected) => {
    expect(contentPaths(roots, pathname)).toEqual(expected.map((path) => join(path)));
  });

  test.each([
    '',
    'index.html',
    '/../etc/passwd',
    '/assets/../../etc/passwd',
    '/%2e%2e/etc/passwd',
    '/assets/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/..%5c..%5cwindows/win.ini',
    '/..\\..\\windows\\win.ini',
    '/C:/windows/win.ini',
    '/index.html:stream',
    '/index.html%00.svg',
    '//etc/passwd',
    '/.env',
    '/assets/.git/config',
    '/%',
    '/%c0%ae%c0%ae/etc/passwd',
  ])('nothing for %j', (pathname) => {
    expect(contentPaths(roots, pathname)).toEqual([]);
  });
});
