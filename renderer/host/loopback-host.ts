// The host contract over the loopback server's WebSocket. The connection comes back by itself;
// calls made while it is away wait for it, calls that were under way fail, because nobody knows
// how far they got.
import type { EventName, MethodName, Output } from '#app/host/contract.ts';
import { FromHost, SUBPROTOCOL, TOKEN_PREFIX } from '#app/host/wire.ts';
import { fail, type Result } from '#app/result.ts';
import type { ConnectedHost, ConnectionState } from './connection.ts';
import { timeoutOf } from './timeouts.ts';

/** The part of a browser's WebSocket that is used here. */
export interface Socket {
  send(text: string): void;
  close(code: number): void;
}

export interface SocketEvents {
  open(): void;
  message(data: unknown): void;
  /** After `open`, or instead of it. */
  close(): void;
}

export interface LoopbackOptions {
  /** Undefined: this window has no token and asks for none. */
  readonly token: () => Promise<string | undefined>;
  readonly probe: (token: string) => Promise<'accepted' | 'refused' | 'unreachable'>;
  readonly open: (path: string, protocols: readonly string[], events: SocketEvents) => Socket;
  /** Names this window for as long as its page lives. */
  readonly client: string;
}

export interface LoopbackHost extends ConnectedHost {
  /** Says goodbye, so that the host gives up this window's locks at once. */
  close(): void;
}

interface Waiting {
  readonly settle: (result: Result<unknown>) => void;
  readonly message: string;
  sent: boolean;
}

const RETRY_MS = [200, 500, 1_000, 2_000, 5_000];
type Listener = (payload: unknown) => void;

export function createLoopbackHost(options: LoopbackOptions): LoopbackHost {
  let state: ConnectionState = 'connecting';
  let socket: Socket | undefined;
  let attempts = 0;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();
  const watchers = new Set<(state: ConnectionState) => void>();
  const listeners = new Map<EventName, Set<Listener>>();

  function become(next: ConnectionState): void {
    if (state === next) return;
    state = next;
    for (const watcher of [...watchers]) watcher(state);
  }

  async function connect(): Promise<void> {
    const token = await options.token().catch(() => undefined);
    if (state === 'closed') return;
    if (token === undefined) return refuse();
    const path = `/host?client=${encodeURIComponent(options.client)}`;
    const opened = options.open(path, [SUBPROTOCOL, TOKEN_PREFIX + token], {
      open() {
        attempts = 0;
        become('open');
        for (const call of waiting.values()) send(opened, call);
      },
      message: receive,
      close() {
        if (socket !== opened || state === 'closed') return;
        socket = undefined;
        lose();
        void retry(token);
      },
    });
    socket = opened;
  }

  async function retry(token: string): Promise<void> {
    const found = await options.probe(token);
    if (state === 'closed') return;
    if (found === 'refused') return refuse();
    const delay = RETRY_MS[Math.min(attempts++, RETRY_MS.length - 1)];
    setTimeout(() => void (state === 'lost' && connect()), delay);
  }

  function lose(): void {
    become('lost');
    for (const [id, call] of waiting) {
      if (!call.sent) continue;
      waiting.delete(id);
      call.settle(
        fail(
          'disconnected',
          'The connection to Stackwright broke before it answered.',
          'It reconnects by itself. Check whether what you asked for was done, then try again.',
        ),
      );
    }
  }

  function refuse(): void {
    become('refused');
    for (const call of waiting.values()) call.settle(refused());
    waiting.clear();
  }

  function receive(data: unknown): void {
    const message = FromHost.safeParse(parseJson(data));
    if (!message.success) return;
    if ('event' in message.data) {
      const name = message.data.event as EventName; // an unknown name has no listeners
      for (const listener of [...(listeners.get(name) ?? [])]) listener(message.data.payload);
      return;
    }
    const { id, result } = message.data;
    const call = waiting.get(id);
    waiting.delete(id);
    if (result.ok) call?.settle({ ok: true, value: result.value });
    else call?.settle(fail(result.failure.code, result.failure.message, result.failure.hint));
  }

  function send(to: Socket, call: Waiting): void {
    if (call.sent) return;
    call.sent = true;
    to.send(call.message);
  }

  function request(method: MethodName, input: unknown): Promise<Result<unknown>> {
    if (state === 'refused' || state === 'closed') return Promise.resolve(refused());
    const id = ++lastId;
    return new Promise((resolve) => {
      const limit = timeoutOf(method);
      const timer = limit === undefined ? undefined : setTimeout(() => expire(id, method), limit);
      const call: Waiting = {
        message: JSON.stringify({ id, method, input }),
        sent: false,
        settle(result) {
          clearTimeout(timer);
          resolve(result);
        },
      };
      waiting.set(id, call);
      if (state === 'open' && socket) send(socket, call);
    });
  }

  function expire(id: number, method: MethodName): void {
    const call = waiting.get(id);
    waiting.delete(id);
    call?.settle(
      fail(
        'timeout',
        `Stackwright's host did not answer in time (${method}).`,
        'Check that it is still running where it was started, then try again.',
      ),
    );
  }

  void connect();

  return {
    transport: 'loopback',
    connection: () => state,
    onConnection(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    async call(name, input) {
      // Main parsed the value by this method's own output schema before it was sent.
      return (await request(name, input)) as Result<Output<typeof name>>;
    },
    on(name, listener) {
      const all = listeners.get(name) ?? new Set<Listener>();
      listeners.set(name, all);
      const own = listener as Listener; // called with this event's payload and no other
      all.add(own);
      return () => all.delete(own);
    },
    close() {
      refuse();
      become('closed');
      socket?.close(1000);
      socket = undefined;
    },
  };
}

const refused = () =>
  fail(
    'refused',
    'This window has no access to Stackwright.',
    'Open it with the address Stackwright printed when it was started, or start it again.',
  );

/** Undefined for what is no JSON: it then fails as a message. */
function parseJson(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}
