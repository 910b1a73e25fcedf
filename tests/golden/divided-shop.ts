// The example design in every layout, with values crossing in every way.
import { readFileSync } from 'node:fs';
import { compile, type Stack } from '#app/compiler/compile.ts';
import { readDesign } from '#app/design/read.ts';
import { Crossing } from '#app/design/schema.ts';

const file = new URL('../../assets/examples/shop.stackwright.json', import.meta.url);
const read = readDesign(readFileSync(file, 'utf8'));
if (!read.ok) throw new Error(read.failure.message);
const shop = read.value;

export interface DividedShop {
  readonly name: string;
  readonly stacks: readonly Stack[];
}

export const dividedShop: readonly DividedShop[] = (['nested', 'per-service'] as const).flatMap(
  (layout) =>
    Crossing.options.map((crossing) => ({
      name: `${layout}-${crossing}`,
      stacks: compile({ ...shop, settings: { stacks: { layout, crossing } } }).stacks,
    })),
);
