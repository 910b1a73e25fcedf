// What an installer would hold. Packs with a stand-in for Electron's binary, which takes no network:
// one executable that has nothing but the place where fuses are set.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '#scripts/check/run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Marks the fuses in Electron's binary; see @electron/fuses. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version 1, eight fuses, as Electron ships them: each the opposite of what is wanted, or off. */
const SHIPPED_FUSES = '\x01\x0810110001';
const [OFF, ON] = ['0', '1'];

const folder = mkdtempSync(join(tmpdir(), 'stackwright-package-'));
const unpacked = join(folder, 'release/linux-unpacked');
const archive = join(unpacked, 'resources/app.asar');
let files: readonly string[];

beforeAll(async () => {
  const distribution = join(folder, 'electron');
  mkdirSync(distribution);
  writeFileSync(join(distribution, 'electron'), FUSE_SENTINEL + SHIPPED_FUSES, 'latin1');
  chmodSync(join(distribution, 'electron'), 0o755);
  const { code, output } = await run(
    process.execPath,
    [
      'node_modules/tsx/dist/cli.mjs',
      'scripts/package.ts',
      ...['--linux', 'dir', `-c.electronDist=${distribution}`],
      `-c.directories.output=${join(folder, 'release')}`,
    ],
    { cwd: ROOT },
  );
  if (code !== 0) throw new Error(output);
  const listed = listPackage(archive, { isPack: false }).map((path) =>
    path.replaceAll('\\', '/').slice(1),
  );
  const folders = new Set(listed.map((path) => path.slice(0, path.lastIndexOf('/'))));
  files = listed.filter((path) => !folders.has(path));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isOurs = (path: string): boolean => !path.startsWith('node_modules/');
const text = (path: string): string => extractFile(archive, path).toString('utf8');

describe('the archive', () => {
  it.each([
    'package.json',
    'LICENSE',
    'dist/desktop/main.cjs',
    'dist/desktop/preload.cjs',
    'dist/desktop/validator-child.cjs',
    'dist/renderer/index.html',
    'assets/app-icon.png',
    'assets/examples/shop.stackwright.json',
    'assets/icons/LICENSE.md',
    'assets/icons/lambda.svg',
    'assets/fonts/Inter-600-latin.ttf',
    'assets/spec/LICENSE.md',
    'node_modules/@aws/cloudformation-validate/bindings_wasm_bg.wasm',
  ])('holds %s', (path) => {
    expect(files).toContain(path);
  });

  it('holds nothing of ours but what runs', () => {
    const allowed =
      /^(?:package\.json|LICENSE|dist\/desktop\/[\w-]+\.cjs|dist\/renderer\/(?:index\.html|LICENSES\.md)|dist\/renderer\/assets\/[\w.-]+\.(?:js|css|svg|json|woff2)|assets\/app-icon\.png|assets\/examples\/[\w-]+\.stackwright\.json|assets\/(?:icons|spec)\/LICENSE\.md|assets\/icons\/(?:services\/)?[\w-]+\.svg|assets\/icons\/services\.json|assets\/fonts\/[\w-]+\.(?:ttf|woff2|txt))$/;
    expect(files.filter((path) => isOurs(path) && !allowed.test(path))).toEqual([]);
  });

  it('holds neither sources nor source maps, of ours or of dependencies', () => {
    expect(files.filter((path) => /\.(?:[mc]?tsx?|map)$/.test(path))).toEqual([]);
  });

  it('holds exactly the production dependencies', () => {
    // Besides, of the native renderer of pictures, the binary of this system alone.
    const binary = (name: string): boolean => name.startsWith('@resvg/resvg-js-');
    const packages = packagesIn(files);
    expect(packages.filter((name) => !binary(name))).toEqual(productionPackages());
    expect(packages.filter(binary).every((name) => name.includes(process.platform))).toBe(true);
    expect(packages.some(binary)).toBe(true);
  });

  it('holds what its code requires', () => {
    const packages = packagesIn(files);
    const missing = files
      .filter((path) => path.startsWith('dist/desktop/'))
      .flatMap((path) => requires(text(path)).map((name) => ({ path, name })))
      .filter(
        ({ name }) =>
          name !== 'electron' &&
          !name.startsWith('node:') &&
          !builtinModules.includes(name) &&
          !packages.some((one) => name === one || name.startsWith(`${one}/`)),
      );
    expect(missing).toEqual([]);
  });

  it('has a preload that a sandbox can load: one file that requires Electron alone', () => {
    expect(requires(text('dist/desktop/preload.cjs'))).toEqual(['electron']);
  });

  it('has a page whose scripts and styles are there', () => {
    const links = [...text('dist/renderer/index.html').matchAll(/(?:src|href)="([^"]+)"/g)].map(
      (match) => (match[1] ?? '').replace(/^\.\//, 'dist/renderer/'),
    );
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((link) => !files.includes(link))).toEqual([]);
  });

  it('brings the licences of what is bundled', () => {
    const named = [...text('dist/renderer/LICENSES.md').matchAll(/^## (\S+) - /gm)].map(
      (match) => match[1],
    );
    for (const name of ['react', '@xyflow/react', '@mantine/core', 'zustand', 'yaml', 'zod'])
      expect(named).toContain(name);
  });

  it('starts at a file that is there', () => {
    const { main } = z.object({ main: z.string() }).parse(JSON.parse(text('package.json')));
    expect(files).toContain(main);
  });
});

describe('the application', () => {
  it('brings beside the archive only what native code reads', () => {
    expect(readdirSync(unpacked).toSorted()).toEqual(['resources', 'stackwright']);
    const resources = join(unpacked, 'resources');
    expect(readdirSync(resources).toSorted()).toEqual(['app.asar', 'app.asar.unpacked']);
    const beside = readdirSync(join(resources, 'app.asar.unpacked'), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'));
    const native = /\/(?:assets\/fonts\/[\w.-]+|node_modules\/@resvg\/resvg-js-[\w-]+\/[\w.-]+)$/;
    expect(beside.filter((path) => !native.test(path))).toEqual([]);
    expect(beside.filter((path) => path.endsWith('.node'))).toHaveLength(1);
  });

  it.each([
    ['RunAsNode', OFF],
    ['EnableCookieEncryption', ON],
    ['EnableNodeOptionsEnvironmentVariable', OFF],
    ['EnableNodeCliInspectArguments', OFF],
    ['EnableEmbeddedAsarIntegrityValidation', ON],
    ['OnlyLoadAppFromAsar', ON],
    ['GrantFileProtocolExtraPrivileges', OFF],
  ] as const)('sets the fuse %s', async (fuse, state) => {
    const wire = await getCurrentFuseWire(join(unpacked, 'stackwright'));
    expect(String.fromCharCode(wire[FuseV1Options[fuse]] ?? 0)).toBe(state);
  });
});

const requires = (code: string): string[] => [
  ...new Set([...code.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '')),
];

/** `node_modules/a/node_modules/@b/c/x.js` → `@b/c`; sorted, each once. */
const packagesIn = (paths: readonly string[]): string[] =>
  [
    ...new Set(
      paths
        .filter((path) => path.startsWith('node_modules/'))
        .map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? path),
    ),
  ].toSorted();

function productionPackages(): string[] {
  const Lock = z.object({
    packages: z.record(
      z.string(),
      z.object({
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
        devOptional: z.boolean().optional(),
      }),
    ),
  });
  const lock = Lock.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const paths = Object.entries(lock.packages)
    .filter(
      ([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional,
    )
    .map(([path]) => `${path}/`);
  return packagesIn(paths);
}
