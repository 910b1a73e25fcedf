// Every example design, as the tests of templates want them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDesign } from '#app/design/read.ts';
import type { GoldenCase } from '../golden/cases/draw.ts';

const FOLDER = resolve(import.meta.dirname, '../../assets/examples');

export const exampleCases: readonly GoldenCase[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.stackwright.json'))
  .map((file) => {
    const read = readDesign(readFileSync(join(FOLDER, file), 'utf8'));
    if (!read.ok) throw new Error(`${file}: ${read.failure.message}`);
    return { name: `examples/${file.replace('.stackwright.json', '')}`, design: read.value };
  });
