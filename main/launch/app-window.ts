import { type ChildProcess, spawn } from 'node:child_process';
import type { Browser } from './find-browser.ts';

/** Flags of a browser that shows one page of our own and nothing else. */
export function browserArguments(address: string, profile: string, isRoot: boolean): string[] {
  return [
    `--app=${address}`,
    // A profile of our own: no extensions that read the page, no mixing with the user's browsing.
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate',
    '--window-size=1440,900',
    // Chromium refuses to run as root with its sandbox; the flag alone would show a warning bar.
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/** Opens the window; `failed` is called when the browser could not be started at all. */
export function openAppWindow(
  browser: Browser,
  address: string,
  profile: string,
  failed: (reason: string) => void,
): ChildProcess {
  const args = browserArguments(address, profile, process.getuid?.() === 0);
  const child = spawn(browser.path, args, { stdio: 'ignore' });
  child.once('error', (error) => failed(error.message));
  child.once('exit', (code) => {
    // 0 also when the window was handed to a browser that runs already with our profile.
    if (code !== 0 && code !== null) failed(`${browser.name} ended with code ${code}`);
  });
  return child;
}
