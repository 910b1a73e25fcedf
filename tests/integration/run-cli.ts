// The real command line as a child process, the way a script or CI calls it.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const entry = fileURLToPath(new URL('../../main/cli/stackwright.ts', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly folder: string;
  readonly env?: { readonly [name: string]: string };
  /** A file descriptor to take stdout, instead of collecting it. */
  readonly stdout?: number;
  /** Stops reading stdout at once, as `| head -0` does. */
  readonly deaf?: boolean;
}

export function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const { folder, env = {}, deaf = false } = options;
  const child = spawn(process.execPath, ['--import', loader, entry, ...args], {
    cwd: folder,
    env: { ...cleanEnvironment(folder), ...env },
    stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  if (deaf) child.stdout?.destroy();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    );
  });
}

/** No profile, credential or Region of whoever runs the tests. */
function cleanEnvironment(folder: string): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('AWS_') && !name.startsWith('npm_') && name !== 'NODE_OPTIONS',
  );
  return {
    ...Object.fromEntries(others),
    AWS_CONFIG_FILE: `${folder}/no-aws-config`,
    AWS_SHARED_CREDENTIALS_FILE: `${folder}/no-aws-credentials`,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
