// `npm start` as a process: what it says, how fast, and that it ends with all it started.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWindow, type Playground, playground } from './host-harness.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const posix = process.platform !== 'win32';
let place: Playground;
let running: Launched[];

interface Launched {
  readonly child: ChildProcess;
  /** Everything it wrote so far. */
  out(): string;
  /** Resolves once the output matches. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  ended(): Promise<number | null>;
}

beforeAll(async () => {
  // The interface is built by whoever starts first; that is not what is timed here.
  const build = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts', 'renderer'], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the build ended with code ${code}`);
});

beforeEach(async () => {
  place = await playground();
  running = [];
});

afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await place.remove();
});

function launch(args: readonly string[], env: NodeJS.ProcessEnv = {}): Launched {
  const child = spawn(process.execPath, ['--import', 'tsx', 'main/launch.ts', ...args], {
    cwd: root,
    env: {
      ...process.env,
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
      INIT_CWD: place.folder,
      STACKWRIGHT_DATA: place.data,
      ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
  const exit = once(child, 'close');
  const launched: Launched = {
    child,
    out: () => text,
    says: (pattern) =>
      expect
        .poll(() => pattern.exec(text), { timeout: 60_000, message: String(pattern) })
        .not.toBeNull()
        .then(() => pattern.exec(text) ?? ([] as unknown as RegExpExecArray)), // matched just now
    ended: async () => {
      const [code] = (await exit) as [number | null];
      return code;
    },
  };
  running.push(launched);
  return launched;
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}/;

describe('without a display', () => {
  test('the address is printed within seconds, with the reason, and serves a window', async () => {
    const before = performance.now();
    const start = launch([]);
    const [address] = await start.says(ADDRESS);
    expect(performance.now() - before).toBeLessThan(30_000);
    expect(start.out().trim().split('\n').at(-1)).toMatch(
      /^Stackwright serves at \S+ – there is no display\. Ctrl-C ends it\.$/,
    );
    expect(await (await fetch(new URL('/', address))).text()).toContain('<title>Stackwright');
    const window = openWindow(address ?? '');
    expect(await window.value('app.info', undefined)).toMatchObject({ host: 'loopback' });
    window.close();
    // Somebody may come back to a printed address: it goes on without windows.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(start.child.exitCode).toBeNull();
  });

  test.runIf(posix).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it', async (signal) => {
    const start = launch([]);
    const [address] = await start.says(ADDRESS);
    start.child.kill(signal);
    expect(await start.ended()).toBe(0);
    await expect(fetch(new URL('/', address))).rejects.toThrow('fetch failed');
  });

  test('the design named on the command line is what a window starts with', async () => {
    const file = join(place.folder, 'mine.stackwright.json');
    await writeFile(file, '{"format":"stackwright"}');
    const start = launch(['mine.stackwright.json', '--no-window']);
    const [address] = await start.says(ADDRESS);
    const window = openWindow(address ?? '');
    const { startWith } = await window.value('app.info', undefined);
    expect(startWith.kind).toBe('file');
    window.close();
  });

  test('Electron or nothing: it says what it lacks', async () => {
    const start = launch(['--host=electron']);
    expect(await start.ended()).toBe(1);
    expect(start.out()).toContain('Electron needs a window, and there is no display');
  });
});

test.runIf(posix)('ending npm ends what npm start started', async () => {
  const npm = spawn('npm', ['start', '--', '--no-window'], {
    cwd: root,
    env: { ...process.env, STACKWRIGHT_DATA: place.data },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  npm.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  await expect.poll(() => ADDRESS.exec(text), { timeout: 60_000 }).not.toBeNull();
  const [address = ''] = ADDRESS.exec(text) ?? [];
  npm.kill('SIGTERM');
  const answers = () =>
    fetch(new URL('/', address)).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 10_000 }).toBe(false);
});

test('wrong arguments are answered with the usage', async () => {
  const start = launch(['--host=web']);
  expect(await start.ended()).toBe(2);
  expect(start.out()).toContain('--host is electron or loopback');
  expect(start.out()).toContain('npm start -- [FILE]');
});

test('a port that is taken is said', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo; // it listens on TCP
  const start = launch(['--no-window', `--port=${port}`]);
  expect(await start.ended()).toBe(1);
  expect(start.out()).toContain('The port is taken');
  other.close();
});

describe.runIf(posix)('with a display and a browser', () => {
  async function browser(script: string): Promise<NodeJS.ProcessEnv> {
    const path = join(place.folder, 'browser.sh');
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return { DISPLAY: ':0', CHROME_PATH: path };
  }

  test('a window opens with a ticket, not the token, and when it closes everything ends', async () => {
    const stub = fileURLToPath(new URL('launch-browser.ts', import.meta.url));
    const log = join(place.folder, 'browser.log');
    const env = await browser(`exec '${process.execPath}' --import tsx '${stub}' "$@" 2>'${log}'`);
    const start = launch(['--host=loopback'], env);
    await start.says(/runs in a Chrome window – --host=loopback was given/);
    expect(await start.ended()).toBe(0);
    expect(start.out()).not.toContain('token=');
    expect(await readFile(log, 'utf8')).toMatch(/^window .*#ticket=[\w-]{43}/);
  });

  test('a browser that does not start leaves the address', async () => {
    const start = launch(['--host=loopback'], await browser('exit 3'));
    await start.says(ADDRESS);
    expect(start.out()).toContain('the window did not open (Chrome ended with code 3)');
  });

  test('no Electron: the line says why the browser is used', async () => {
    const start = launch([], await browser('sleep 60'));
    const [line] = await start.says(/Stackwright runs in .*/);
    expect(line).toMatch(/Chrome window – .*(Electron|ELECTRON)|in Electron – /);
  });

  test('an Electron that works is used, with the design, until it ends', async () => {
    const env = await browser('exit 3');
    await writeFile(join(place.folder, 'electron'), '#!/bin/sh\necho "electron got $@"\n');
    await chmod(join(place.folder, 'electron'), 0o755);
    const start = launch(['mine.stackwright.json'], {
      ...env,
      ELECTRON_OVERRIDE_DIST_PATH: place.folder,
    });
    expect(await start.ended()).toBe(0);
    expect(start.out()).toMatch(/runs in Electron – Electron [\d.]+ is installed/);
    expect(start.out()).toContain(join(place.folder, 'mine.stackwright.json'));
  });

  test('an Electron that fails at once gives way to the browser, and is named', async () => {
    const env = await browser('sleep 60');
    await writeFile(join(place.folder, 'electron'), '#!/bin/sh\nexit 127\n');
    await chmod(join(place.folder, 'electron'), 0o755);
    const start = launch([], { ...env, ELECTRON_OVERRIDE_DIST_PATH: place.folder });
    await start.says(/runs in a Chrome window – Electron ended with code 127/);
  });

  test('the browser ends with us', async () => {
    const pid = join(place.folder, 'pid');
    const start = launch(['--host=loopback'], await browser(`echo $$ >'${pid}'; exec sleep 60`));
    await start.says(/runs in a Chrome window/);
    await expect.poll(() => readFile(pid, 'utf8').catch(() => '')).toMatch(/\d/);
    start.child.kill('SIGINT');
    expect(await start.ended()).toBe(0);
    const id = Number(await readFile(pid, 'utf8'));
    await expect.poll(() => isRunning(id)).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
