import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { ValidationRequest } from './protocol.ts';

/** The child as its parent sees it, whatever made it: Node's fork here, Electron's own elsewhere. */
export interface Child {
  send(request: ValidationRequest): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, with the end of what the child wrote to stderr. */
  onExit(listener: (stderr: string) => void): void;
  kill(): void;
}

export type StartChild = () => Child;

/**
 * Starts `file`, the child's entry: `child.ts` in a checkout, its bundle when built.
 * `memoryLimit` is in bytes of resident memory.
 */
export function forkChild(file: string, memoryLimit: number): StartChild {
  return () => {
    const child = fork(file, [String(memoryLimit)], {
      execArgv: file.endsWith('.ts') ? ['--import', loader()] : [],
      // It needs no credentials, so it gets none.
      env: pick(process.env, ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-4000);
    });
    return {
      // A child that just died can't take it; its exit says so.
      send: (request) => void child.send(request, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        let exited = false;
        const exit = (): void => {
          if (!exited) listener(stderr);
          exited = true;
        };
        child.once('close', exit);
        child.once('error', (error) => {
          stderr += error.message;
          if (child.pid === undefined) exit(); // it never started, so it never closes
        });
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

/** TypeScript's loader, wherever the process was started. Only a checkout has and needs it. */
const loader = (): string => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

const pick = (env: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv =>
  Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, env[name]]));
