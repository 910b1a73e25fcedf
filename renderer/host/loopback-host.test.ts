import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MethodName } from '#app/host/contract.ts';
import { FileHandle } from '#app/host/files.ts';
import { createLoopbackHost, type SocketEvents } from './loopback-host.ts';

interface FakeSocket {
  readonly path: string;
  readonly protocols: readonly string[];
  readonly events: SocketEvents;
  readonly sent: { readonly id: number; readonly method: MethodName; readonly input?: unknown }[];
  closed: number | undefined;
}

let sockets: FakeSocket[];
let verdict: 'accepted' | 'refused' | 'unreachable';

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  verdict = 'accepted';
});

afterEach(() => {
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(0);
const socket = (index = -1): FakeSocket => {
  const found = sockets.at(index);
  if (!found) throw new Error('no socket was opened');
  return found;
};

async function connect(token: string | undefined = 'secret') {
  const host = createLoopbackHost({
    client: 'window-1',
    token: async () => token,
    probe: async () => verdict,
    open(path, protocols, events) {
      const made: FakeSocket = { path, protocols, events, sent: [], closed: undefined };
      sockets.push(made);
      return {
        send: (text) => void made.sent.push(JSON.parse(text)),
        close: (code) => void (made.closed = code),
      };
    },
  });
  const states: string[] = [];
  host.onConnection((state) => states.push(state));
  await settled();
  return { host, states };
}

const answer = (id: number, value: unknown) =>
  socket().events.message(JSON.stringify({ id, result: { ok: true, value } }));

describe('calls', () => {
  test('say who is calling, travel once the connection is open, and find their answers', async () => {
    const { host } = await connect();
    const [first, second] = [
      host.call('settings.get', undefined),
      host.call('designs.examples', undefined),
    ];
    expect(socket().path).toBe('/host?client=window-1');
    expect(socket().protocols).toEqual(['stackwright.1', 'token.secret']);
    expect(socket().sent).toEqual([]);
    socket().events.open();
    const [one, two] = socket().sent;
    expect(socket().sent.map(({ method }) => method)).toEqual(['settings.get', 'designs.examples']);
    answer(two?.id ?? 0, []);
    answer(one?.id ?? 0, { scheme: 'dark' });
    expect(await first).toEqual({ ok: true, value: { scheme: 'dark' } });
    expect(await second).toEqual({ ok: true, value: [] });
  });

  test('an answer without a value is one too', async () => {
    const { host } = await connect();
    socket().events.open();
    const call = host.call('designs.discardAutosave', { id: 'one' });
    answer(socket().sent[0]?.id ?? 0, undefined);
    expect(await call).toEqual({ ok: true, value: undefined });
  });

  test('a failure arrives as it was sent', async () => {
    const { host } = await connect();
    socket().events.open();
    const call = host.call('designs.forgetRecent', { file: FileHandle.parse('x') });
    const failure = { code: 'unknown-handle', message: 'Gone.', hint: 'Choose again.' };
    const { id } = socket().sent[0] ?? { id: 0 };
    socket().events.message(JSON.stringify({ id, result: { ok: false, failure } }));
    expect(await call).toEqual({ ok: false, failure });
  });

  test('a call nobody answers ends, one that waits for a person does not', async () => {
    const { host } = await connect();
    socket().events.open();
    const ended = vi.fn<() => void>();
    const quick = host.call('settings.get', undefined);
    void host.call('files.chooseOpen', { kind: 'design' }).then(ended);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await quick).toMatchObject({ ok: false, failure: { code: 'timeout' } });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(ended).not.toHaveBeenCalled();
  });

  test.each([
    '{',
    '[]',
    '{"id":"one"}',
    '{"id":1,"result":{"ok":false}}',
    '{"id":99,"result":{"ok":true}}',
  ])('what makes no sense is ignored: %s', async (message) => {
    const { host } = await connect();
    socket().events.open();
    const call = host.call('settings.get', undefined);
    socket().events.message(message);
    answer(socket().sent[0]?.id ?? 0, 'fine');
    expect(await call).toEqual({ ok: true, value: 'fine' });
  });
});

describe('events', () => {
  test('reach those who listen, until they stop', async () => {
    const { host } = await connect();
    const listener = vi.fn<() => void>();
    const end = host.on('settings.changed', listener);
    const send = (event: string) =>
      socket().events.message(JSON.stringify({ event, payload: { scheme: 'dark' } }));
    send('settings.changed');
    send('deploy.event');
    end();
    send('settings.changed');
    expect(listener.mock.calls).toEqual([[{ scheme: 'dark' }]]);
  });
});

describe('a connection that breaks', () => {
  test('fails what was under way, keeps what was not sent, and comes back as the same window', async () => {
    const { host, states } = await connect();
    socket().events.open();
    const under = host.call('designs.examples', undefined);
    socket().events.close();
    expect(await under).toMatchObject({ ok: false, failure: { code: 'disconnected' } });
    const waiting = host.call('settings.get', undefined);
    await vi.advanceTimersByTimeAsync(200);
    expect(sockets).toHaveLength(2);
    expect(socket().path).toBe(socket(0).path);
    socket().events.open();
    expect(socket().sent.map(({ method }) => method)).toEqual(['settings.get']);
    answer(socket().sent[0]?.id ?? 0, 'fine');
    expect(await waiting).toEqual({ ok: true, value: 'fine' });
    expect(states).toEqual(['open', 'lost', 'open']);
  });

  test('is tried again, less and less often, for as long as it takes', async () => {
    verdict = 'unreachable';
    await connect();
    const at: number[] = [];
    for (let attempt = 0; attempt < 7; attempt++) {
      const before = Date.now();
      const count = sockets.length;
      socket().events.close();
      while (sockets.length === count) await vi.advanceTimersByTimeAsync(100);
      at.push(Date.now() - before);
    }
    expect(at).toEqual([200, 500, 1000, 2000, 5000, 5000, 5000]);
  });

  test('is given up when the host does not take the token', async () => {
    const { host, states } = await connect();
    verdict = 'refused';
    const waiting = host.call('settings.get', undefined);
    socket().events.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets).toHaveLength(1);
    expect(states).toEqual(['lost', 'refused']);
    expect(await waiting).toMatchObject({ failure: { code: 'refused' } });
    expect(await host.call('settings.get', undefined)).toMatchObject({
      failure: { code: 'refused' },
    });
  });
});

test('a window without a token does not even knock', async () => {
  const { host, states } = await connect('');
  expect(states).toEqual([]);
  host.close();
  const none = createLoopbackHost({
    client: 'window-2',
    token: async () => undefined,
    probe: async () => verdict,
    open: () => {
      throw new Error('knocked');
    },
  });
  await settled();
  expect(none.connection()).toBe('refused');
  expect(await none.call('app.info', undefined)).toMatchObject({ failure: { code: 'refused' } });
});

test('closing says goodbye and does not come back', async () => {
  const { host, states } = await connect();
  socket().events.open();
  host.close();
  expect(socket().closed).toBe(1000);
  socket().events.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sockets).toHaveLength(1);
  expect(states.at(-1)).toBe('closed');
});
