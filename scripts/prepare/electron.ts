import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Found } from './found.ts';

const HOW =
  "Electron's binary isn't here (npm installs only its downloader): run `npx install-electron` where GitHub can be reached";

/** Electron's binary, without its package, which would download it and throw where it can't. */
export function electronBinary(root = '.'): Found {
  const folder = resolve(root, 'node_modules/electron');
  try {
    const name = readFileSync(`${folder}/path.txt`, 'utf8').trim();
    const path = resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? `${folder}/dist`, name);
    if (existsSync(path)) return { ok: true, path };
  } catch {
    // No path.txt: nothing was downloaded.
  }
  return { ok: false, missing: HOW };
}

/** Electron where a test can open its window. */
export function electronWithDisplay(root = '.'): Found {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const binary = electronBinary(root);
  if (!binary.ok || process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return binary;
  return { ok: false, missing: 'Electron has no display here: run `xvfb-run npm test`' };
}
