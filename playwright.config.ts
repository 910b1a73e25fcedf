import { defineConfig } from '@playwright/test';
import { findChromium } from '#scripts/prepare/chromium.ts';
import { electronWithDisplay } from '#scripts/prepare/electron.ts';

const chromium = findChromium();
const electron = electronWithDisplay(import.meta.dirname);
// Workers read this file as well, and needn't repeat it.
if (process.env.TEST_WORKER_INDEX === undefined) {
  if (!chromium.ok) console.warn(chromium.missing);
  if (!electron.ok) console.warn(`The project electron is left out: ${electron.missing}.`);
}

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  // On a machine with other work a journey takes ten times as long as on an idle one.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 60_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium.ok && { executablePath: chromium.path }),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // The journeys are the same; fixtures start the host that the project names.
  projects: [{ name: 'loopback' }, ...(electron.ok ? [{ name: 'electron' }] : [])],
});
