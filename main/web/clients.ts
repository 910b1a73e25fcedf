// The windows connected to the loopback server. A window whose connection breaks keeps its place,
// its locks and the events it missed for a while; one that says goodbye gives them up at once.
import { WebSocket } from 'ws';
import type { Emit } from '../services/service.ts';

const RETURN_WITHIN_MS = 15_000;
const MAX_MISSED = 1_000;
const PING_EVERY_MS = 20_000;
/** "Going away" and "normal": what a browser sends when a page is closed or reloaded. */
const GOODBYES = [1000, 1001];

interface Client {
  socket: WebSocket | undefined;
  /** Events that came while the connection was broken. */
  missed: string[];
  leaving: NodeJS.Timeout | undefined;
}

export interface Clients {
  readonly emit: Emit;
  add(id: string, socket: WebSocket): void;
  /** Windows here or expected back. */
  count(): number;
  close(): void;
}

export function createClients(events: {
  readonly gone: (client: string) => void;
  readonly changed: (count: number) => void;
}): Clients {
  const clients = new Map<string, Client>();
  const pings = setInterval(pingAll, PING_EVERY_MS);
  pings.unref();
  const answered = new WeakSet<WebSocket>();

  function pingAll(): void {
    for (const { socket } of clients.values()) {
      if (socket && !answered.delete(socket)) socket.terminate();
      else socket?.ping();
    }
  }

  function leave(id: string): void {
    clearTimeout(clients.get(id)?.leaving);
    if (!clients.delete(id)) return;
    events.gone(id);
    events.changed(clients.size);
  }

  function ended(id: string, socket: WebSocket, code: number): void {
    const client = clients.get(id);
    if (!client || client.socket !== socket) return;
    client.socket = undefined;
    if (GOODBYES.includes(code)) leave(id);
    else client.leaving = setTimeout(() => leave(id), RETURN_WITHIN_MS);
  }

  return {
    add(id, socket) {
      const known = clients.get(id);
      clearTimeout(known?.leaving);
      const client: Client = known ?? { socket, missed: [], leaving: undefined };
      known?.socket?.terminate();
      client.socket = socket;
      client.leaving = undefined;
      clients.set(id, client);
      answered.add(socket);
      socket.on('pong', () => answered.add(socket));
      socket.on('close', (code) => ended(id, socket, code));
      for (const message of client.missed.splice(0)) socket.send(message);
      events.changed(clients.size);
    },
    emit(event, payload, only) {
      const message = JSON.stringify({ event, payload });
      for (const [id, client] of clients) {
        if (only !== undefined && id !== only) continue;
        if (client.socket?.readyState === WebSocket.OPEN) client.socket.send(message);
        else if (client.missed.length < MAX_MISSED) client.missed.push(message);
      }
    },
    count: () => clients.size,
    close() {
      clearInterval(pings);
      for (const client of clients.values()) {
        clearTimeout(client.leaving);
        client.socket?.close(1001, 'Stackwright was stopped');
      }
      clients.clear();
    },
  };
}
