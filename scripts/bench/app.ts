// Our interface with a design, on the loopback host.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Design } from '#app/design/schema.ts';
import { writeDesign } from '#app/design/write.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const START_TIMEOUT = 120_000;

export interface RunningApp {
  readonly url: string;
  close(): void;
}

export async function startApp(design: Design): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), 'stackwright-bench-'));
  const file = join(folder, 'bench.stackwright.json');
  writeFileSync(file, writeDesign(design));
  const child = spawn(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'main/launch.ts', file, '--host=loopback', '--no-window'],
    { cwd: ROOT, env: { ...process.env, STACKWRIGHT_DATA: join(folder, 'data') } },
  );
  const close = (): void => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  let output = '';
  return new Promise((done, reject) => {
    const give = (error: string): void => {
      clearTimeout(timer);
      close();
      reject(new Error(`${error}\n${output}`));
    };
    const timer = setTimeout(() => give('Stackwright did not start in time.'), START_TIMEOUT);
    const look = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(output)?.[0];
      if (!url) return;
      clearTimeout(timer);
      done({ url, close });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('error', (error) => give(error.message));
    child.once('close', (code) => give(`Stackwright ended with code ${code}.`));
  });
}
