import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { curatedBlocks } from '#app/catalog/catalog.ts';
import { type BlockDefinition, CATEGORIES } from '#app/catalog/define-block.ts';
import { rawBlock } from '#app/catalog/raw-block.ts';
import { places } from '../../content/places.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { columns } from '../columns.ts';
import { json, type TextOrJson, textOrJson } from '../format-option.ts';

interface Options {
  readonly format: TextOrJson;
  readonly all?: boolean;
}

export const blocksCommand: CliCommand = (program, cli, end) => {
  program
    .command('blocks')
    .description('list the building blocks')
    .option('--all', 'with a block for every CloudFormation resource type')
    .addOption(textOrJson())
    .action((options: Options) => end(run(cli, options)));
};

async function run(cli: Cli, { format, all }: Options): Promise<ExitCode> {
  const blocks = all ? [...curatedBlocks, ...(await rawBlocks(cli))] : curatedBlocks;
  cli.print(
    format === 'json'
      ? json(blocks.map(described))
      : columns(blocks.map(({ type, label, category }) => [type, label, CATEGORIES[category]])),
  );
  return 0;
}

async function rawBlocks({ root }: Cli): Promise<readonly BlockDefinition[]> {
  const index: unknown = JSON.parse(
    await readFile(join(places(root).assets, 'spec', 'index.json'), 'utf8'),
  );
  return Object.keys(Object(index)).map(rawBlock);
}

const described = ({
  type,
  label,
  category,
  services,
  summary,
  resourceTypes,
}: BlockDefinition) => ({
  type,
  label,
  category,
  services,
  summary,
  resourceTypes,
});
