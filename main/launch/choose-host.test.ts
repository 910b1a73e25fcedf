import { expect, test, vi } from 'vitest';
import { chooseHost, hasDisplay } from './choose-host.ts';
import type { ElectronBinary } from './electron-binary.ts';
import type { Browser } from './find-browser.ts';

const electron: ElectronBinary = { found: true, path: '/e', version: '45.4.1' };
const noElectron: ElectronBinary = { found: false, why: "Electron's binary is not installed" };
const chromium: Browser = { name: 'Chromium', path: '/usr/bin/chromium' };

test.each([
  ['everything is there', {}, [true, electron, chromium], 'electron', 'Electron 45.4.1'],
  ['no Electron', {}, [true, noElectron, chromium], 'window', 'not installed'],
  ['no Electron, no browser', {}, [true, noElectron, undefined], 'address', 'no Chrome, Chromium'],
  ['no display', {}, [false, electron, chromium], 'address', 'no display'],
  ['no window wanted', { window: false }, [true, electron, chromium], 'address', '--no-window'],
  [
    'loopback wanted',
    { host: 'loopback' },
    [true, electron, chromium],
    'window',
    '--host=loopback',
  ],
  ['Electron wanted', { host: 'electron' }, [true, electron, chromium], 'electron', 'Electron'],
  [
    'Electron wanted, not there',
    { host: 'electron' },
    [true, noElectron, chromium],
    'none',
    'not i',
  ],
  [
    'Electron wanted, no display',
    { host: 'electron' },
    [false, electron, chromium],
    'none',
    'display',
  ],
] as const)('%s', async (_name, wanted, [display, binary, browser], host, why) => {
  const choice = await chooseHost(
    { host: undefined, window: true, ...wanted },
    { display, electron: async () => binary, browser: () => browser },
  );
  expect(choice.host).toBe(host);
  expect(choice.why).toContain(why);
});

test.each([
  ['there is no display', { host: undefined, window: true }, false],
  ['loopback was asked for', { host: 'loopback', window: true }, true],
] as const)('nothing is fetched when %s', async (_name, wanted, display) => {
  const fetchElectron = vi.fn<() => Promise<ElectronBinary>>();
  await chooseHost(wanted, { display, electron: fetchElectron, browser: () => chromium });
  expect(fetchElectron).not.toHaveBeenCalled();
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
] as const)('%s with %j has a display: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected);
});
