import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataDir } from './data-dir.ts';

const home = join('/home', 'ada');

test.each([
  ['linux', {}, join(home, '.local', 'share', 'stackwright')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'stackwright')],
  ['linux', { XDG_DATA_HOME: 'data' }, join(home, '.local', 'share', 'stackwright')],
  ['darwin', {}, join(home, 'Library', 'Application Support', 'Stackwright')],
  ['win32', { APPDATA: join('/roaming') }, join('/roaming', 'Stackwright')],
  ['win32', {}, join(home, 'AppData', 'Roaming', 'Stackwright')],
  ['darwin', { STACKWRIGHT_DATA: 'here' }, resolve('here')],
] as const)('%s %j', (platform, env, expected) => {
  expect(dataDir(env, platform, home)).toBe(expected);
});
