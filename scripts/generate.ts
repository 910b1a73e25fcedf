// npm run generate: writes the registries (one entry a file in a folder) and the generated data.
// `--check` writes nothing and fails when a registry is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { registries, registrySource } from './generate/registries.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const registry of registries) {
  const source = registrySource(registry);
  const present = readOrEmpty(registry.output);
  if (present === source) continue;
  if (check) stale.push(registry.output);
  else writeFileSync(registry.output, source);
}
if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
