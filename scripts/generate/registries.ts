// A registry lists every file of a folder under the name it is known by, so that adding a block,
// connection, edit or rule touches one file. Literal types survive: a misspelt key doesn't compile.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import type { Generator } from './generator.ts';

interface Registry {
  /** Folder whose .ts files (tests aside) each export one definition, named after the file. */
  readonly folder: string;
  readonly output: string;
  readonly constant: string;
  readonly about: string;
}

const all: readonly Registry[] = [
  {
    folder: 'app/catalog/blocks',
    output: 'app/catalog/blocks.gen.ts',
    constant: 'blocks',
    about: 'Every curated block by its type.',
  },
  {
    folder: 'app/connections/kinds',
    output: 'app/connections/kinds.gen.ts',
    constant: 'connectionKinds',
    about: 'Every connection kind by its name.',
  },
  {
    folder: 'app/edits/edits',
    output: 'app/edits/edits.gen.ts',
    constant: 'edits',
    about: 'Every edit by its name.',
  },
  {
    folder: 'app/rules/checks',
    output: 'app/rules/rules.gen.ts',
    constant: 'rules',
    about: 'Every rule by its id.',
  },
  {
    folder: 'main/cli/commands',
    output: 'main/cli/commands.gen.ts',
    constant: 'commands',
    about: 'Every command of the command line.',
  },
];

/** `sqs-queue` → `sqsQueue`: what the file exports. */
const exportName = (id: string): string =>
  id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function registrySource({ folder, output, constant, about }: Registry): string {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
        .toSorted((a, b) => (basename(a) < basename(b) ? -1 : 1))
    : [];
  const ids = files.map((path) => basename(path, '.ts'));
  const base = posix.relative(dirname(output), folder);
  return [
    `// ${about} Written by \`npm run generate\`: don't edit.`,
    ...files.map((path, index) => {
      const name = exportName(ids[index] ?? '');
      return `import { ${name} } from './${base}/${path}';`;
    }),
    '',
    `export const ${constant} = {`,
    ...ids.map((id) => `  '${id}': ${exportName(id)},`),
    '} as const;',
    '',
  ].join('\n');
}

export const registries: Generator = {
  outputs: async () => new Map(all.map((one) => [one.output, registrySource(one)])),
  owns: [],
};
