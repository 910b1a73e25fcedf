import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConnectedHost, ConnectionState } from './connection.ts';
import { tellConnection } from './tell-connection.ts';

const shown = new Set<string>();
vi.mock('../notices/notices.ts', () => ({
  sayFailure: (title: string) => shown.add(title),
  hideFailure: (title: string) => shown.delete(title),
}));

let change: (state: ConnectionState) => void;
let host: ConnectedHost;

beforeEach(() => {
  vi.useFakeTimers();
  shown.clear();
  host = {
    transport: 'loopback',
    connection: () => 'connecting',
    onConnection(listener) {
      change = listener;
      return () => {};
    },
    call: async () => ({ ok: false, failure: { code: 'x', message: '' } }),
    on: () => () => {},
  };
});

afterEach(() => {
  vi.useRealTimers();
});

test('a lost connection is said, until it is back', () => {
  tellConnection(host);
  change('open');
  change('lost');
  expect([...shown]).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect([...shown]).toEqual(['Stackwright is not connected']);
  change('open');
  expect([...shown]).toEqual([]);
});

test('a hiccup is not', () => {
  tellConnection(host);
  change('lost');
  vi.advanceTimersByTime(300);
  change('open');
  vi.advanceTimersByTime(5_000);
  expect([...shown]).toEqual([]);
});

test('a window without access says so and nothing else', () => {
  tellConnection(host);
  change('lost');
  vi.advanceTimersByTime(1_000);
  change('refused');
  vi.advanceTimersByTime(5_000);
  expect([...shown]).toEqual(['This window has no access']);
});
