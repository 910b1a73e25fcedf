import { existsSync } from 'node:fs';
import { run } from '../check/run.ts';

const canInstall = (): boolean => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/** Installs Debian packages where that needs nobody's password; says whether it did. */
export async function installDebianPackages(...packages: readonly string[]): Promise<boolean> {
  if (!canInstall()) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const options = { env, timeout: 15 * 60_000 };
  const update = await run('apt-get', ['update', '-qq'], options);
  const install = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
  if (install.code === 0) return true;
  console.error(update.output + install.output);
  return false;
}
