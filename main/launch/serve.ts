// The loopback host from start to end: server, window, and when to stop.
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { places } from '../content/places.ts';
import { dataDir } from '../services/files/data-dir.ts';
import { startLoopback } from '../web/loopback.ts';
import { openAppWindow } from './app-window.ts';
import type { Browser } from './find-browser.ts';

/** A page that is reloaded is away for a moment. */
const UNUSED_AFTER_MS = 5_000;
const WINDOW_WITHIN_MS = 60_000;

export interface ServeOptions {
  readonly root: string;
  readonly version: string;
  readonly file: string | undefined;
  readonly port: number;
  /** Undefined: print the address and serve until stopped. */
  readonly browser: Browser | undefined;
  readonly why: string;
  readonly say: (line: string) => void;
  /** Called when the window that was opened is gone for good. */
  readonly onUnused: () => void;
  readonly started: (child: ChildProcess) => void;
}

/** Answers what stops the server. @throws when the port is taken. */
export async function serve(options: ServeOptions): Promise<() => Promise<void>> {
  const { root, version, file, port, browser, why, say } = options;
  const data = dataDir();
  const where = {
    ...places(root),
    validatorChild: join(root, 'main', 'services', 'validator', 'child.ts'),
  };
  let unused: NodeJS.Timeout | undefined;
  let seen = false;
  /** Once the address was printed, somebody may come back to it at any time. */
  let staying = browser === undefined;

  const server = await startLoopback({
    port,
    places: where,
    facts: {
      host: 'loopback',
      version,
      dataDir: data,
      examplesDir: where.examples,
      root,
      validatorChild: where.validatorChild,
      fileFor: () => file,
    },
    onClients(count) {
      seen = true;
      clearTimeout(unused);
      if (count === 0 && !staying) unused = setTimeout(options.onUnused, UNUSED_AFTER_MS);
    },
  });

  const printAddress = (reason: string) => {
    staying = true;
    say(`Stackwright serves at ${server.address} – ${reason}. Ctrl-C ends it.`);
  };

  if (!browser) printAddress(why);
  else {
    say(`Stackwright runs in a ${browser.name} window – ${why}. Ctrl-C ends it.`);
    const failed = (reason: string) => {
      if (!seen && !staying) printAddress(`the window did not open (${reason})`);
    };
    options.started(openAppWindow(browser, server.ticketAddress(), join(data, 'browser'), failed));
    setTimeout(() => failed('it did not connect'), WINDOW_WITHIN_MS).unref();
  }

  return async () => {
    clearTimeout(unused);
    await server.close();
  };
}
