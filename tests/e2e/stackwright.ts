// One Stackwright for a test, in either host, with folders of its own: the same journey runs on
// both. The loopback server is a real process, started as `npm start` starts it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  chromium,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { electronBinary } from '#scripts/prepare/electron.ts';

export interface Stackwright {
  /** The window a person would see. */
  readonly page: Page;
  /** The user's folder: where dialogs start, and where a test looks for what was saved. */
  readonly folder: string;
  /** Another window on the same Stackwright (loopback), as a second browser tab would be. */
  openWindow(): Promise<Page>;
  /** Ends the process at once, as a crash would, and starts it again on the same user data. */
  crashAndRestart(): Promise<Page>;
  /** Waits until this is in one of the files kept for it: autosaves, settings. */
  kept(what: RegExp): Promise<void>;
  /** Does what opens a "save" or "open" dialog, and answers it with this file in `folder`. */
  choosing(mode: 'save' | 'open', name: string, trigger: () => Promise<void>): Promise<void>;
}

interface StartOptions {
  /** Arguments after `npm start --`. */
  startArguments: string[];
  /** Added to the process's environment. */
  environment: Record<string, string>;
}

export const test = base.extend<{ stackwright: Stackwright } & StartOptions>({
  startArguments: [[], { option: true }],
  environment: [{}, { option: true }],
  stackwright: async ({ startArguments, environment }, use, info) => {
    const home = mkdtempSync(join(tmpdir(), 'stackwright-e2e-'));
    const setup = { home, startArguments, environment, info };
    const { app, end } =
      info.project.name === 'electron' ? await onElectron(setup) : await onLoopback(setup);
    const problems = watchConsole(app.page);
    try {
      await use(app);
      expect(problems, 'the console stays clean').toEqual([]);
    } finally {
      await end();
      rmSync(home, { recursive: true, force: true });
    }
  },
});

export { expect } from '@playwright/test';

interface Setup extends StartOptions {
  readonly home: string;
  readonly info: { readonly project: { readonly use: object } };
}

interface Running {
  readonly app: Stackwright;
  end(): Promise<void>;
}

/** Where a process keeps what it needs again. */
const dataOf = (home: string): string => join(home, '.stackwright');

function keeps(home: string, what: RegExp): Promise<void> {
  return expect(() => {
    const files = readdirSync(dataOf(home), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(join(dataOf(home), name), 'utf8'));
    expect(files.some((text) => what.test(text))).toBe(true);
  }).toPass({ timeout: 60_000 });
}

const environmentFor = ({ home, environment }: Setup): NodeJS.ProcessEnv => ({
  ...process.env,
  HOME: home,
  USERPROFILE: home,
  STACKWRIGHT_DATA: dataOf(home),
  ...environment,
});

async function onLoopback(setup: Setup): Promise<Running> {
  const browser = await chromium.launch(launchOptions());
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  let server = await startServer(setup);
  let page = await context.newPage();
  await page.goto(server.url);
  await ready(page);

  const app: Stackwright = {
    get page() {
      return page;
    },
    folder: setup.home,
    kept: (what) => keeps(setup.home, what),
    openWindow: async () => {
      const other = await context.newPage();
      await other.goto(server.url);
      await ready(other);
      return other;
    },
    crashAndRestart: async () => {
      // Until it is closed the old window may ask the server that is gone for something.
      page.removeAllListeners('console');
      page.removeAllListeners('pageerror');
      await server.kill();
      await page.close({ runBeforeUnload: false });
      server = await startServer(setup);
      page = await context.newPage();
      await page.goto(server.url);
      await ready(page);
      return page;
    },
    choosing: async (mode, name, trigger) => {
      await trigger();
      // It may lie over the dialog that asked for it.
      const dialog = page.getByRole('dialog').last();
      if (mode === 'save') await dialog.getByLabel('File name').fill(name);
      else await dialog.getByRole('option', { name }).click();
      await dialog.getByRole('button', { name: mode === 'save' ? 'Save' : 'Open' }).click();
    },
  };
  return {
    app,
    end: async () => {
      await browser.close();
      await server.kill();
    },
  };
}

/** As root Chromium runs without its own sandbox; nothing here may reach out of the machine. */
function launchOptions() {
  const executablePath = process.env.STACKWRIGHT_CHROMIUM;
  const root = process.getuid?.() === 0;
  return {
    ...(executablePath && { executablePath }),
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

async function startServer(setup: Setup): Promise<{ url: string; kill(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    [
      'node_modules/tsx/dist/cli.mjs',
      'main/launch.ts',
      '--host=loopback',
      '--no-window',
      ...setup.startArguments,
    ],
    { env: environmentFor(setup), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const url = await addressOf(child);
  return { url, kill: () => killTree(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${output}`)));
    // The first start builds, which takes minutes on a machine with other work.
    const late = (): void => reject(new Error(`No address after three minutes:\n${output}`));
    setTimeout(late, 180_000).unref();
  });
}

/** The process and its children, without a chance to tidy up. */
function killTree(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve();
    child.once('exit', () => resolve());
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  });
}

async function onElectron(setup: Setup): Promise<Running> {
  const binary = electronBinary();
  if (!binary.ok) throw new Error(binary.missing); // the project is not listed without a binary
  const start = async (): Promise<{ electron: ElectronApplication; page: Page }> => {
    const environment = Object.entries(environmentFor(setup)).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const electron = await _electron.launch({
      executablePath: binary.path,
      args: ['.', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...setup.startArguments],
      env: Object.fromEntries(environment),
    });
    const page = await electron.firstWindow();
    await ready(page);
    return { electron, page };
  };
  let { electron, page } = await start();
  const app: Stackwright = {
    get page() {
      return page;
    },
    folder: setup.home,
    kept: (what) => keeps(setup.home, what),
    openWindow: () => Promise.reject(new Error('Electron has one window a process')),
    crashAndRestart: async () => {
      await killTree(electron.process());
      ({ electron, page } = await start());
      return page;
    },
    // The system's dialogs can't be driven: they are answered in main instead.
    choosing: async (_, name, trigger) => {
      await electron.evaluate(
        ({ dialog }, path) => {
          dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
        },
        join(setup.home, name),
      );
      await trigger();
    },
  };
  return { app, end: () => electron.close() };
}

/** The interface stands, and the first analysis is through. */
async function ready(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo', exact: false }).first().waitFor();
}

/** Whatever the browser complains about is a defect. */
function watchConsole(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}
