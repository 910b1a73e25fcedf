// npm run generate: writes the registries (one entry a file in a folder), the resource
// specification and the icons. `--check` writes nothing and fails when a file is stale, missing or
// left over. Names of generators limit it: `npm run generate -- registries`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { appIcon } from './generate/app-icon.ts';
import { fonts } from './generate/fonts.ts';
import type { Generator } from './generate/generator.ts';
import { icons } from './generate/icons.ts';
import { registries } from './generate/registries.ts';
import { ruleDocs } from './generate/rule-docs.ts';
import { spec } from './generate/spec.ts';

const generators: { readonly [name: string]: Generator } = {
  registries,
  spec,
  icons,
  'app-icon': appIcon,
  fonts,
  'rule-docs': ruleDocs,
};

const check = process.argv.includes('--check');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = wanted.filter((name) => !Object.hasOwn(generators, name));
if (unknown.length > 0) {
  console.error(
    `Nothing generates ${unknown.join(', ')}. There are: ${Object.keys(generators).join(', ')}.`,
  );
  process.exit(2);
}

const differing: string[] = [];
for (const [name, generator] of Object.entries(generators)) {
  if (wanted.length > 0 ? !wanted.includes(name) : generator.whenNamed) continue;
  const outputs = await generator.outputs();
  for (const [path, content] of outputs) {
    const current = present(path);
    if (current?.equals(Buffer.from(content))) continue;
    if (current && generator.check === 'presence' && !wanted.includes(name)) continue;
    differing.push(path);
    if (check) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  for (const path of leftOver(generator, outputs)) {
    differing.push(path);
    if (!check) rmSync(path);
  }
}

if (differing.length > 0) {
  const list = differing.slice(0, 12).join(', ') + (differing.length > 12 ? ', …' : '');
  if (check) {
    console.error(`Stale: ${list}. Run \`npm run generate\` and commit the result.`);
    process.exitCode = 1;
  } else console.log(`Written: ${list}`);
}

function present(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Files in folders that a generator owns alone, which it no longer makes. */
function leftOver({ owns }: Generator, outputs: ReadonlyMap<string, unknown>): string[] {
  return owns.flatMap(({ folder, extension }) => {
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith(extension))
        .map((name) => `${folder}/${name}`)
        .filter((path) => !outputs.has(path));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
