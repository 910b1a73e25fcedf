// Which host `npm start` uses, and the half sentence that says why. Told apart from finding out
// what the machine has, so that every case can be tested on any machine.
import type { LaunchArguments } from './arguments.ts';
import type { ElectronBinary } from './electron-binary.ts';
import type { Browser } from './find-browser.ts';

export type Choice =
  | { readonly host: 'electron'; readonly path: string; readonly why: string }
  | { readonly host: 'window'; readonly browser: Browser; readonly why: string }
  | { readonly host: 'address'; readonly why: string }
  | { readonly host: 'none'; readonly why: string };

export interface Findings {
  readonly display: boolean;
  /** Asked only when it matters: it may take a while. */
  readonly electron: () => Promise<ElectronBinary>;
  readonly browser: () => Browser | undefined;
}

export async function chooseHost(
  { host, window }: Pick<LaunchArguments, 'host' | 'window'>,
  { display, electron, browser }: Findings,
): Promise<Choice> {
  const noWindow = !window ? '--no-window was given' : !display ? 'there is no display' : undefined;
  if (host === 'electron' && noWindow)
    return { host: 'none', why: `Electron needs a window, and ${noWindow}` };
  if (noWindow) return { host: 'address', why: noWindow };
  let why = '--host=loopback was given';
  if (host !== 'loopback') {
    const found = await electron();
    if (found.found)
      return { host: 'electron', path: found.path, why: `Electron ${found.version} is installed` };
    if (host === 'electron') return { host: 'none', why: found.why };
    why = found.why;
  }
  const app = browser();
  return app
    ? { host: 'window', browser: app, why }
    : { host: 'address', why: `${why}, and no Chrome, Chromium or Edge was found` };
}

/** Whether a window can be shown. Everywhere but on Linux and its kin there is always a desktop. */
export const hasDisplay = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
