// `npm ci` refuses a lock file that lacks an optional dependency, even one for another system; `npm
// install` leaves those out when the registry at hand hasn't got them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const Dependencies = z.record(z.string(), z.string()).optional();
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      dependencies: Dependencies,
      devDependencies: Dependencies,
      optionalDependencies: Dependencies,
    }),
  ),
});
const read = (file: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8'));
const { packages } = Lock.parse(read('package-lock.json'));

/** Whether Node would find `name` from the package at `path`. */
function isLocked(path: string, name: string): boolean {
  const inside = path === '' ? '' : `${path}/`;
  if (Object.hasOwn(packages, `${inside}node_modules/${name}`)) return true;
  if (path === '') return false;
  return isLocked(path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

it('locks every dependency, those of other systems too', () => {
  const missing = Object.entries(packages).flatMap(
    ([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

it('says the same as package.json', () => {
  const manifest = z
    .object({ dependencies: Dependencies, devDependencies: Dependencies })
    .parse(read('package.json'));
  const { dependencies, devDependencies } = packages[''] ?? {};
  expect({ dependencies, devDependencies }).toEqual(manifest);
});

it('takes packages from whichever registry npm is told to use', () => {
  const bound = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(bound).toEqual([]);
});
