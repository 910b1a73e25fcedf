// MiniStack, an emulator of AWS that speaks CloudFormation, for as long as a test file needs it.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPythonTools } from '#scripts/prepare/python.ts';

const found = findPythonTools();

/** A Python that has MiniStack and cfn-lint, or why there is none. */
export const pythonTools: { readonly python: string } | { readonly missing: string } = found.ok
  ? { python: found.path }
  : { missing: found.missing };

export interface Ministack {
  readonly endpoint: string;
  stop(): Promise<void>;
}

export async function startMinistack(python: string): Promise<Ministack> {
  const port = await freePort();
  const server = spawn(python, ['-m', 'ministack'], {
    env: { ...process.env, GATEWAY_PORT: String(port), BIND_HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4000);
    });
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 150; tries += 1) {
    if (server.exitCode !== null) throw new Error(`MiniStack ended:\n${output}`);
    if (await isHealthy(endpoint)) return { endpoint, stop: () => stop(server) };
    await sleep(200);
  }
  await stop(server);
  throw new Error(`MiniStack did not start:\n${output}`);
}

const isHealthy = (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/_ministack/health`).then(
    ({ ok }) => ok,
    () => false,
  );

const stop = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGKILL'), 3000).unref();
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
