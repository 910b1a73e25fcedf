import { type ChildProcess, spawn } from 'node:child_process';

const EARLY_MS = 8_000;

/** How Electron ended: `early` when it failed before anybody can have used it. */
export interface ElectronEnd {
  readonly early: boolean;
  readonly code: number;
  readonly reason: string;
}

/** Runs the built application in Electron until it ends. */
export function runElectron(
  path: string,
  root: string,
  file: string | undefined,
  started: (child: ChildProcess) => void,
): Promise<ElectronEnd> {
  // Chromium refuses to run as root with its sandbox.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [...(isRoot ? ['--no-sandbox'] : []), root, ...(file === undefined ? [] : [file])];
  const child = spawn(path, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  started(child);
  const since = performance.now();
  return new Promise((resolve) => {
    const end = (code: number, reason: string) =>
      resolve({ early: code !== 0 && performance.now() - since < EARLY_MS, code, reason });
    child.once('error', (error) => end(1, error.message));
    child.once('exit', (code, signal) =>
      end(signal ? 1 : (code ?? 1), signal ? `ended by ${signal}` : `ended with code ${code}`),
    );
  });
}
