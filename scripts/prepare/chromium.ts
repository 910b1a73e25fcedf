// The Chromium that end-to-end tests drive: one that is installed, else the distribution's.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Launcher } from 'chrome-launcher';
import { installDebianPackages } from './debian.ts';
import type { Found } from './found.ts';

const HOW =
  'no Chromium or Chrome is installed: install either, or run `npx playwright install chromium`';

/** An installed Chromium or Chrome, without fetching anything. STACKWRIGHT_CHROMIUM comes first. */
export function findChromium(): Found {
  const named = process.env.STACKWRIGHT_CHROMIUM;
  if (named)
    return existsSync(named)
      ? { ok: true, path: named }
      : { ok: false, missing: `STACKWRIGHT_CHROMIUM names ${named}, which isn't there` };
  const path = [chromium.executablePath(), ...installations()].find((one) => existsSync(one));
  return path ? { ok: true, path } : { ok: false, missing: HOW };
}

export async function prepareChromium(): Promise<Found> {
  const found = findChromium();
  if (found.ok || process.env.STACKWRIGHT_CHROMIUM) return found;
  return (await installDebianPackages('chromium')) ? findChromium() : found;
}

function installations(): string[] {
  try {
    return Launcher.getInstallations();
  } catch {
    return []; // it throws where it finds none
  }
}
