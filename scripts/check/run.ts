import { type SpawnOptions, spawn } from 'node:child_process';

export interface RunResult {
  /** Null when a signal ended it. */
  readonly code: number | null;
  /** Standard output and error, in the order they came. */
  readonly output: string;
}

export interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  /** Shows the output while it comes. */
  readonly stream?: boolean;
  /** Milliseconds until the process is ended. */
  readonly timeout?: number;
}

/** Runs a program to its end, without a shell. Rejects when it can't be started. */
export function run(
  command: string,
  args: readonly string[],
  { stream = false, timeout, ...options }: RunOptions = {},
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (stream) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (stream) process.stderr.write(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
