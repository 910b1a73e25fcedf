import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser, type Machine } from './find-browser.ts';

const machine = (over: Partial<Machine>, ...present: readonly string[]): Machine => ({
  platform: 'linux',
  env: { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter) },
  home: '/home/ada',
  isExecutable: (path) => present.includes(path),
  ...over,
});

const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const chromeApp = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const chromiumApp = '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium';
const chromium = join('/usr/bin', 'chromium');

test.each<[string, Machine, { name: string; path: string } | undefined]>([
  ['nothing', machine({}), undefined],
  ['on the path', machine({}, chromium), { name: 'Chromium', path: chromium }],
  [
    'Chrome before Chromium',
    machine({}, chromium, join('/usr/local/bin', 'google-chrome')),
    { name: 'Chrome', path: join('/usr/local/bin', 'google-chrome') },
  ],
  [
    'the one named by CHROME_PATH before all',
    machine({ env: { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' } }, '/opt/chrome', chromium),
    { name: 'Chrome', path: '/opt/chrome' },
  ],
  [
    'another where CHROME_PATH leads nowhere',
    machine({ env: { CHROME_PATH: '/gone', PATH: '/usr/bin' } }, chromium),
    { name: 'Chromium', path: chromium },
  ],
  ['no path at all', machine({ env: {} }, chromium), undefined],
  ['macOS', machine({ platform: 'darwin' }, chromeApp), { name: 'Chrome', path: chromeApp }],
  [
    "macOS, in the user's own folder",
    machine({ platform: 'darwin', home: '/Users/ada' }, chromiumApp),
    { name: 'Chromium', path: chromiumApp },
  ],
  [
    'Windows, where Edge always is',
    machine({ platform: 'win32', env: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' } }, edge),
    { name: 'Edge', path: edge },
  ],
])('%s', (_name, where, expected) => {
  expect(findBrowser(where)).toEqual(expected);
});
