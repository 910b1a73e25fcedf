// A copy of the repository's rooms in a temporary folder, in which a test may plant what the gates
// must refuse. node_modules is linked, so that the gates run as they do here.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = [
  '.oxlintrc.json',
  'package.json',
  'tsconfig.json',
  'app',
  'assets/spec/index.json',
  'assets/app-icon.svg',
  'main',
  'renderer',
  'scripts',
];

export interface PlantedCopy {
  readonly root: string;
  plant(files: { readonly [path: string]: string }): void;
  remove(): void;
}

export function copyRepository(): PlantedCopy {
  const root = mkdtempSync(join(tmpdir(), 'stackwright-architecture-'));
  for (const path of COPIED) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  return {
    root,
    plant: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
