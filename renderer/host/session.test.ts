import { expect, test, vi } from 'vitest';
import { probe, sessionToken } from './session.ts';

function page(fragment: string, respond: () => Promise<Response> = async () => new Response()) {
  const stored = new Map<string, string>();
  return {
    fragment,
    clearFragment: vi.fn<() => void>(),
    stored,
    storage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    fetch: vi.fn<typeof fetch>(respond),
  };
}

test('a token in the address is taken out of it and kept for a reload', async () => {
  const first = page('token=abc');
  expect(await sessionToken(first)).toBe('abc');
  expect(first.clearFragment).toHaveBeenCalled();
  expect(first.fetch).not.toHaveBeenCalled();
  expect(await sessionToken({ ...first, fragment: '' })).toBe('abc');
});

test('a ticket is swapped for the token', async () => {
  const opened = page('ticket=once', async () => new Response('abc'));
  expect(await sessionToken(opened)).toBe('abc');
  expect(opened.fetch).toHaveBeenCalledWith('/session', { method: 'POST', body: 'once' });
  expect(opened.clearFragment).toHaveBeenCalled();
});

test('a spent ticket falls back on what this window already has', async () => {
  const opened = page('ticket=spent', async () => new Response('', { status: 401 }));
  expect(await sessionToken(opened)).toBeUndefined();
  opened.stored.set('stackwright.token', 'abc');
  expect(await sessionToken(opened)).toBe('abc');
});

test('no token, no ticket: none', async () => {
  const opened = page('');
  expect(await sessionToken(opened)).toBeUndefined();
  expect(opened.clearFragment).not.toHaveBeenCalled();
});

test.each([
  ['accepted', async () => new Response(null, { status: 204 })],
  ['refused', async () => new Response('', { status: 401 })],
  [
    'unreachable',
    async () => {
      throw new TypeError('Failed to fetch');
    },
  ],
] as const)('a probe that finds the token %s', async (expected, respond) => {
  const opened = page('', respond);
  expect(await probe(opened, 'abc')).toBe(expected);
  expect(opened.fetch).toHaveBeenCalledWith('/session', {
    headers: { Authorization: 'Bearer abc' },
  });
});
