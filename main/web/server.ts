// The loopback host: the built interface over HTTP and the host contract over one WebSocket, on
// 127.0.0.1 only, for machines without Electron.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { ClientId, SUBPROTOCOL } from '#app/host/wire.ts';
import type { ContentRoot } from '../content/content-path.ts';
import { readContent } from '../content/read-content.ts';
import { securityHeaders } from '../content/security-headers.ts';
import type { Dispatch } from '../services/dispatch.ts';
import type { Emit, Log } from '../services/service.ts';
import { bearer, createAccess, refusal, socketToken } from './access.ts';
import { createClients } from './clients.ts';
import { answer, MAX_MESSAGE_BYTES } from './messages.ts';
import { readBody } from './read-body.ts';

/** What the server needs of the services; made with the server's own `emit`. */
export interface Backend {
  readonly dispatch: Dispatch;
  readonly log: Log;
  clientGone(client: string): void;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly content: readonly ContentRoot[];
  readonly backend: (emit: Emit) => Promise<Backend>;
  /** How many windows there are, whenever that changes. */
  readonly onClients?: (count: number) => void;
}

export interface LoopbackServer {
  readonly origin: string;
  /** To open by hand, as often as one likes. */
  readonly address: string;
  /** To pass to a browser on its command line: opens once. */
  ticketAddress(): string;
  close(): Promise<void>;
}

const GOODBYE_MS = 500;

/** @throws when the port is taken. */
export async function startServer(options: ServerOptions): Promise<LoopbackServer> {
  const access = createAccess();
  const clients = createClients({
    gone: (client) => backend.clientGone(client),
    changed: (count) => options.onClients?.(count),
  });
  const backend = await options.backend(clients.emit);
  const { log } = backend;
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: () => SUBPROTOCOL,
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  }).catch(async (error: unknown) => {
    await backend.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo; // listening on TCP, so it is one
  const origin = `http://127.0.0.1:${port}`;
  const headers = securityHeaders({ connect: `ws://127.0.0.1:${port}` });

  server.on('request', (request, response) => {
    respond(request, response).catch((error: unknown) => {
      log.error(`${request.method} failed`, error);
      if (!response.headersSent) send(response, 500, 'Internal error');
      else response.destroy();
    });
  });
  server.on('upgrade', upgrade);
  server.on('error', (error) => log.error('The loopback server failed', error));

  function send(response: ServerResponse, status: number, body: string | Uint8Array): void {
    const type = typeof body === 'string' ? { 'Content-Type': 'text/plain; charset=utf-8' } : {};
    response.writeHead(status, { ...headers, ...type, 'Content-Length': Buffer.byteLength(body) });
    response.end(body);
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusal(request.headers, origin, false);
    if (refused) return send(response, 403, `Refused: ${refused}`);
    const pathname = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
    if (pathname === '/session') return session(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'Method not allowed');
    const content = await readContent(options.content, pathname);
    if (!content) return send(response, 404, 'Not found');
    response.setHeader('Content-Type', content.mediaType);
    response.writeHead(200, { ...headers, 'Content-Length': content.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : content.bytes);
  }

  /** POST swaps a ticket for the token; GET tells whether a token is still good. */
  async function session(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      const known = access.isToken(bearer(request.headers));
      return send(response, known ? 204 : 401, '');
    }
    if (request.method !== 'POST') return send(response, 405, 'Method not allowed');
    // Where another request may come without an origin, this one may not.
    if (request.headers.origin !== origin) return send(response, 403, 'Refused: foreign origin');
    const ticket = await readBody(request, 200);
    if (ticket === undefined) return send(response, 413, 'Too long');
    return access.redeem(ticket) ? send(response, 200, access.token) : send(response, 401, '');
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const refused = refusal(request.headers, origin, true);
    if (refused) return refuse(socket, '403 Forbidden');
    const [path, query] = (request.url ?? '').split('?', 2);
    const client = ClientId.safeParse(new URLSearchParams(query).get('client'));
    if (path !== '/host' || !client.success) return refuse(socket, '400 Bad Request');
    if (!access.isToken(socketToken(request.headers))) return refuse(socket, '401 Unauthorized');
    sockets.handleUpgrade(request, socket, head, (connection) => {
      connection.on('error', (error) => log.warn(`window ${client.data}: ${error.message}`));
      connection.on('message', (data) =>
        answer(connection, data, client.data, backend.dispatch, log),
      );
      clients.add(client.data, connection);
    });
  }

  return {
    origin,
    address: `${origin}/#token=${access.token}`,
    ticketAddress: () => `${origin}/#ticket=${access.ticket()}`,
    async close() {
      clients.close();
      sockets.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Windows get a moment to hear the goodbye; whoever doesn't answer it is cut off.
      const cut = setTimeout(() => {
        for (const connection of sockets.clients) connection.terminate();
        server.closeAllConnections();
      }, GOODBYE_MS);
      await Promise.all([closed, backend.close()]);
      clearTimeout(cut);
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
