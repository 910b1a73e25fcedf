import { describe, expect, test } from 'vitest';
import { bearer, createAccess, refusal, socketToken } from './access.ts';

const origin = 'http://127.0.0.1:4000';
const host = '127.0.0.1:4000';

describe('what is refused before anything else', () => {
  test.each([
    ['our own page', { host, origin }, undefined],
    ['a client that sends no origin', { host }, undefined],
    ['an address typed by hand', { host, 'sec-fetch-site': 'none' }, undefined],
    ['our own script', { host, 'sec-fetch-site': 'same-origin' }, undefined],
    [
      'a link followed from elsewhere',
      {
        host,
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      },
      undefined,
    ],
    ['a rebound name', { host: 'evil.example:4000' }, 'unknown host'],
    ['another port', { host: '127.0.0.1:4001' }, 'unknown host'],
    ['another name of this machine', { host: 'localhost:4000' }, 'unknown host'],
    ['no host', {}, 'unknown host'],
    ['a foreign page', { host, origin: 'https://evil.example' }, 'foreign origin'],
    ['a look-alike', { host, origin: `${origin}.evil.example` }, 'foreign origin'],
    ['a sandboxed frame', { host, origin: 'null' }, 'foreign origin'],
    ['another local server', { host, 'sec-fetch-site': 'same-site' }, 'foreign page'],
    [
      'a foreign script tag',
      { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      'foreign page',
    ],
    [
      'a foreign frame',
      {
        host,
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'iframe',
      },
      'foreign page',
    ],
  ])('%s', (_name, headers, expected) => {
    expect(refusal(headers, origin, false)).toBe(expected);
  });

  test('a WebSocket without an origin', () => {
    expect(refusal({ host }, origin, true)).toBe('foreign origin');
    expect(refusal({ host, origin }, origin, true)).toBeUndefined();
  });
});

describe('tokens and tickets', () => {
  test('each start has its own token', () => {
    const [one, other] = [createAccess(), createAccess()];
    expect(one.token).toMatch(/^[\w-]{43}$/);
    expect(one.isToken(one.token)).toBe(true);
    expect(one.isToken(other.token)).toBe(false);
    expect(one.isToken('')).toBe(false);
    expect(one.isToken(undefined)).toBe(false);
  });

  test('a ticket opens once', () => {
    const access = createAccess();
    const ticket = access.ticket();
    expect(access.redeem(ticket)).toBe(true);
    expect(access.redeem(ticket)).toBe(false);
    expect(access.redeem('made-up')).toBe(false);
    expect(access.isToken(access.ticket())).toBe(false);
  });

  test('a ticket nobody used runs out', () => {
    let now = 0;
    const access = createAccess(() => now);
    const ticket = access.ticket();
    now = 120_001;
    expect(access.redeem(ticket)).toBe(false);
  });
});

describe('where the token travels', () => {
  test.each([
    [{ authorization: 'Bearer abc-_1' }, 'abc-_1'],
    [{ authorization: 'Basic abc' }, undefined],
    [{ authorization: 'Bearer abc def' }, undefined],
    [{}, undefined],
  ])('%j', (headers, expected) => expect(bearer(headers)).toBe(expected));

  test.each([
    ['stackwright.1, token.abc', 'abc'],
    ['token.abc,stackwright.1', 'abc'],
    ['token.abc', undefined],
    ['stackwright.1', undefined],
    ['', undefined],
  ])('%j', (offered, expected) =>
    expect(socketToken({ 'sec-websocket-protocol': offered })).toBe(expected),
  );
});
