import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a host needs built; the loopback server itself runs from the sources. */
export const TARGETS = {
  electron: ['renderer', 'main', 'preload', 'validator'],
  loopback: ['renderer'],
} as const;

const QUICK_MS = 1_500;

/**
 * Builds what is stale, which is nothing most of the time, as `npm run build` does. Undefined:
 * done; else the end of what the build said. `slow` is called when there is something to wait for.
 */
export function buildFirst(
  root: string,
  targets: readonly string[],
  slow: () => void,
  started: (child: ChildProcess) => void,
): Promise<string | undefined> {
  // The same loader of TypeScript this process was started with.
  const args = [...process.execArgv, join(root, 'scripts', 'build.ts'), ...targets];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  started(child);
  const timer = setTimeout(slow, QUICK_MS);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4_000);
    });
  return new Promise((resolve) => {
    const end = (problem: string | undefined) => {
      clearTimeout(timer);
      resolve(problem);
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code) => end(code === 0 ? undefined : output));
  });
}
