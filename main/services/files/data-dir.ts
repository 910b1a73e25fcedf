import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * Where Stackwright keeps settings, the recent list, autosaves and logs: the platform's place for
 * a user's application data, or the folder that STACKWRIGHT_DATA names.
 */
export function dataDir(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  if (env.STACKWRIGHT_DATA) return resolve(env.STACKWRIGHT_DATA);
  if (platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Stackwright');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Stackwright');
  // The XDG specification: a relative path is invalid and to be ignored.
  const xdg = env.XDG_DATA_HOME;
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.local', 'share'), 'stackwright');
}
