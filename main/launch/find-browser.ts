// A browser that can show a page as an application window: Chrome, Chromium or Edge. The npm
// package for this knows no Edge and no Chromium on macOS.
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, posix, win32 } from 'node:path';

export interface Browser {
  readonly name: string;
  readonly path: string;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly isExecutable: (path: string) => boolean;
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isExecutable,
});

const commands = [
  ['Chrome', 'google-chrome-stable'],
  ['Chrome', 'google-chrome'],
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Edge', 'microsoft-edge-stable'],
  ['Edge', 'microsoft-edge'],
] as const;

const applications = [
  ['Chrome', 'Google Chrome'],
  ['Chromium', 'Chromium'],
  ['Edge', 'Microsoft Edge'],
] as const;

const programs = [
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
] as const;

/** The first browser that is there; CHROME_PATH, when set, is looked at before all others. */
export function findBrowser(machine: Machine = thisMachine()): Browser | undefined {
  const named = machine.env.CHROME_PATH;
  const candidates = [...(named ? [{ name: 'Chrome', path: named }] : []), ...usual(machine)];
  return candidates.find(({ path }) => machine.isExecutable(path));
}

function usual({ platform, env, home }: Machine): readonly Browser[] {
  if (platform === 'darwin')
    return applications.flatMap(([name, app]) =>
      ['/Applications', posix.join(home, 'Applications')].map((folder) => ({
        name,
        path: posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app),
      })),
    );
  if (platform === 'win32')
    return programs.flatMap(([name, program]) =>
      [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .map((folder) => ({ name, path: win32.join(folder, program) })),
    );
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap(([name, command]) =>
    folders.map((folder) => ({ name, path: join(folder, command) })),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: the same to us
  }
}
