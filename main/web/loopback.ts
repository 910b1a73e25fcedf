import { contentRoots, type Places } from '../content/places.ts';
import { createServices, type HostFacts, type Services } from '../services/services.ts';
import { type LoopbackServer, startServer } from './server.ts';

export interface LoopbackOptions {
  readonly facts: HostFacts;
  readonly places: Places;
  readonly port: number;
  readonly onClients?: (count: number) => void;
}

/** Stackwright behind a loopback server. @throws when the port is taken. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackServer> {
  const { facts, places, port, onClients } = options;
  return startServer({
    port,
    content: contentRoots(places),
    backend: (emit): Promise<Services> => createServices(facts, emit),
    ...(onClients ? { onClients } : {}),
  });
}
