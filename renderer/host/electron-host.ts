import type { Host } from '#app/host/contract.ts';
import { fail } from '#app/result.ts';
import type { ConnectedHost } from './connection.ts';

/** The host behind the bridge that Electron's preload puts on the window. */
export function createElectronHost(bridge: Host): ConnectedHost {
  return {
    transport: 'electron',
    connection: () => 'open',
    onConnection: () => () => {},
    call: (name, input) =>
      bridge
        .call(name, input)
        .catch((error: unknown) =>
          fail(
            'host-gone',
            `Stackwright's main process did not answer (${name}): ${error instanceof Error ? error.message : String(error)}.`,
            'Restart Stackwright. Unsaved work is offered for recovery.',
          ),
        ),
    on: (name, listener) => bridge.on(name, listener),
  };
}
