// `npm start`: Electron where its binary can be had, else the loopback server with a browser's
// window, else the server alone. One line says which and why.
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject } from '#app/json.ts';
import { parseArguments, USAGE } from './launch/arguments.ts';
import { buildFirst, TARGETS } from './launch/build-first.ts';
import { chooseHost, hasDisplay } from './launch/choose-host.ts';
import { getElectron } from './launch/electron-binary.ts';
import { findBrowser } from './launch/find-browser.ts';
import { serve } from './launch/serve.ts';
import { runElectron } from './launch/start-electron.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

/** Whatever was started and has to end with us. */
const children = new Set<ChildProcess>();
let stopServer: (() => Promise<void>) | undefined;
let stopping = false;

function started(child: ChildProcess): void {
  children.add(child);
  child.once('exit', () => children.delete(child));
}

async function stop(code: number): Promise<void> {
  if (stopping) process.exit(code); // asked twice: at once
  stopping = true;
  for (const child of children) child.kill();
  await stopServer?.();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop(0));

// `npm start | head -1` reads one line and hangs up: no reason to end.
process.stdout.on('error', () => {});

// Ending npm with a signal ends the shell between us, and the signal goes no further. A start in the
// background by hand is left alone: its shell may well end before it.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => void (process.ppid !== parent && stop(0)), 1_000).unref();
}

async function launch(): Promise<void> {
  const parsed = parseArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (!parsed.ok) {
    complain(`${parsed.failure.message}\n\n${parsed.failure.hint ?? ''}`);
    return stop(2);
  }
  const { file, host, window, port, help } = parsed.value;
  if (help) {
    say(USAGE);
    return stop(0);
  }

  const choice = await chooseHost(
    { host, window },
    {
      display: hasDisplay(),
      electron: () => getElectron(root, say, started),
      browser: findBrowser,
    },
  );
  if (choice.host === 'none') {
    complain(`Stackwright cannot start in Electron: ${choice.why}.`);
    return stop(1);
  }
  const targets = choice.host === 'electron' ? TARGETS.electron : TARGETS.loopback;
  const problem = await buildFirst(root, targets, () => say('Building …'), started);
  if (stopping) return;
  if (problem !== undefined) {
    complain(`The build failed:\n${problem}`);
    return stop(1);
  }

  let why = choice.why;
  if (choice.host === 'electron') {
    say(`Stackwright runs in Electron – ${why}. Ctrl-C ends it.`);
    const end = await runElectron(choice.path, root, file, started);
    if (stopping) return;
    if (!end.early || host === 'electron') return stop(end.code);
    why = `Electron ${end.reason}`;
  }

  const browser = choice.host === 'window' ? choice.browser : undefined;
  const version = versionOf(join(root, 'package.json'));
  stopServer = await serve({
    root,
    version,
    file,
    port,
    browser: choice.host === 'electron' ? findBrowser() : browser,
    why,
    say,
    started,
    onUnused: () => void stop(0),
  });
}

function versionOf(manifest: string): string {
  const json: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return isObject(json) && typeof json.version === 'string' ? json.version : 'unknown';
}

launch().catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  complain(
    taken
      ? 'The port is taken by another program. Choose another with --port, or leave it out.'
      : `Stackwright could not start: ${error instanceof Error ? error.message : String(error)}`,
  );
  void stop(1);
});
