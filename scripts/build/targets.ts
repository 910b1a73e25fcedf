// What is built from what. The renderer is bundled whole, for a browser. Everything else runs in
// Node or Electron and leaves production dependencies in node_modules; a sandboxed preload can't
// require files, so it is bundled whole too.
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import type { InlineConfig } from 'vite';
import { z } from 'zod';

export const targetNames = ['renderer', 'main', 'preload', 'validator', 'cli'] as const;
export type TargetName = (typeof targetNames)[number];

export interface Target {
  /** Folders and files whose change makes it stale, from the repository's root. */
  readonly inputs: readonly string[];
  readonly output: string;
  /** It makes everything in the output's folder, not just that file. */
  readonly wholeFolder: boolean;
  /** Asked for only when there is something to build: Vite and its plugins take a while to load. */
  config(): Promise<InlineConfig>;
}

const EVERYTHING = ['package-lock.json', 'package.json', 'tsconfig.json', 'scripts/build', 'app'];

export function targets(root: string): { readonly [name in TargetName]: Target } {
  const shipped = productionDependencies(root);
  const node = (
    entry: string,
    output: string,
    format: 'cjs' | 'es',
    external: readonly string[],
  ): Target => ({
    inputs: [...EVERYTHING, 'main', 'assets/spec/index.json'],
    output,
    wholeFolder: false,
    config: async () => nodeConfig(root, entry, basename(output), format, external),
  });
  return {
    renderer: {
      inputs: [...EVERYTHING, 'renderer', 'assets/icons', 'assets/spec'],
      output: 'dist/renderer/index.html',
      wholeFolder: true,
      config: () => rendererConfig(root),
    },
    main: node('main/desktop/main.ts', 'dist/desktop/main.cjs', 'cjs', shipped),
    preload: node('main/desktop/preload.ts', 'dist/desktop/preload.cjs', 'cjs', []),
    validator: node(
      'main/services/validator/child.ts',
      'dist/desktop/validator-child.cjs',
      'cjs',
      shipped,
    ),
    cli: node('main/cli/stackwright.ts', 'dist/cli/stackwright.mjs', 'es', shipped),
  };
}

/** The CLI is started by its name. A file keeps its own first line if it has one. */
const SHEBANG = ({ facadeModuleId }: { readonly facadeModuleId: string | null }): string =>
  facadeModuleId && readFileSync(facadeModuleId, 'utf8').startsWith('#!')
    ? ''
    : '#!/usr/bin/env node';

const SHARED: InlineConfig = { configFile: false, logLevel: 'warn', clearScreen: false };

async function rendererConfig(root: string): Promise<InlineConfig> {
  const { default: react } = await import('@vitejs/plugin-react');
  return {
    ...SHARED,
    root: join(root, 'renderer'),
    base: './', // served below app:// and below a loopback address alike
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome120',
      chunkSizeWarningLimit: 4096, // read from disk, not fetched over a network
      reportCompressedSize: false,
      license: { fileName: 'LICENSES.md' }, // of what is bundled: most ask to be shipped along
    },
  };
}

function nodeConfig(
  root: string,
  entry: string,
  fileName: string,
  format: 'cjs' | 'es',
  external: readonly string[],
): InlineConfig {
  return {
    ...SHARED,
    root,
    ssr: { noExternal: true }, // what stays outside is said below, alone
    build: {
      ssr: join(root, entry),
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rollupOptions: {
        external: (id) => isOutside(id, external),
        output: {
          format,
          entryFileNames: fileName,
          codeSplitting: false,
          ...(format === 'es' && { banner: SHEBANG }),
        },
      },
    },
  };
}

const isOutside = (id: string, external: readonly string[]): boolean =>
  id.startsWith('node:') ||
  id === 'electron' ||
  builtinModules.includes(id) ||
  external.some((name) => id === name || id.startsWith(`${name}/`));

function productionDependencies(root: string): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(manifest);
  return Object.keys(dependencies);
}
