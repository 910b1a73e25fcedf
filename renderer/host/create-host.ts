import type { Host } from '#app/host/contract.ts';
import type { ConnectedHost } from './connection.ts';
import { createElectronHost } from './electron-host.ts';
import { createLoopbackHost, type Socket, type SocketEvents } from './loopback-host.ts';
import { createOutbox } from './outbox.ts';
import { probe, type SessionPage, sessionToken } from './session.ts';
import { tellConnection } from './tell-connection.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly stackwright?: Host;
  }
}

/** The host of this window: Electron's bridge where there is one, else the server it came from. */
export function createHost(): ConnectedHost {
  if (window.stackwright) return createElectronHost(window.stackwright);
  const page: SessionPage = {
    fragment: window.location.hash.slice(1),
    clearFragment: () =>
      window.history.replaceState(null, '', window.location.pathname + window.location.search),
    storage: window.sessionStorage,
    fetch: (...request) => window.fetch(...request),
  };
  const token = sessionToken(page);
  const host = createLoopbackHost({
    client: crypto.randomUUID(),
    token: () => token,
    probe: (known) => probe(page, known),
    open: openSocket,
  });
  window.addEventListener('pagehide', (event) => {
    if (!event.persisted) host.close();
  });
  tellConnection(host);
  return host;
}

function openSocket(path: string, protocols: readonly string[], events: SocketEvents): Socket {
  const socket = new WebSocket(`ws://${window.location.host}${path}`, [...protocols]);
  socket.addEventListener('open', () => events.open());
  socket.addEventListener('message', ({ data }) => events.message(data));
  socket.addEventListener('close', () => events.close());
  const outbox = createOutbox(socket);
  socket.addEventListener('close', outbox.close);
  return { send: outbox.send, close: (code) => socket.close(code) };
}
