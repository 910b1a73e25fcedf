import { join } from 'node:path';
import { emitJson } from '#app/cloudformation/emit/json.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import type { Stack } from '#app/compiler/compile.ts';
import { withTemplateUrls } from '#app/compiler/stacks/root-template.ts';
import { chosenStacks } from '#app/compiler/stacks/stacks-of.ts';
import { counted } from '#app/counted.ts';
import type { Design } from '#app/design/schema.ts';
import type { Cli, ExitCode } from './cli.ts';
import { columns } from './columns.ts';
import { compileFor } from './compile-for.ts';
import { writeStacks } from './write-stacks.ts';

interface Options {
  readonly format?: 'yaml' | 'json';
  readonly out: string;
  /** The address nested templates are put below. */
  readonly templates?: string;
}

/** Writes a file a stack, the list of them, and says what was written. */
export async function exportStacks(cli: Cli, design: Design, options: Options): Promise<ExitCode> {
  const { format = 'yaml', out } = options;
  const { stacks, layout, blocked } = compileFor(cli, design);
  const { crossing } = chosenStacks(design.settings);
  const fileOf = (key: string): string => `${key === 'single' ? 'template' : key}.${format}`;
  const urlOf = (key: string): string =>
    options.templates === undefined
      ? `./${fileOf(key)}`
      : `${options.templates.replace(/\/$/, '')}/${fileOf(key)}`;
  const written = await writeStacks(cli, out, {
    texts: Object.fromEntries(
      stacks.map((stack) => [fileOf(stack.key), textOf(stack, urlOf, format)]),
    ),
    list: {
      design: design.name,
      layout,
      ...(layout !== 'single' && { crossing }),
      stacks: stacks.map((stack) => described(stack, fileOf)),
    },
  });
  if (!written.ok) return cli.fail(written.failure);
  const { files, deleted } = written.value;
  cli.say(`Wrote ${counted(files.length, 'template')} to ${out}, in the order they are made:`);
  cli.say(
    columns(
      stacks.map(({ key, name, role, needs, template }) => [
        join(out, fileOf(key)),
        counted(Object.keys(template.Resources).length, 'resource'),
        layout === 'nested' && role !== 'root' ? '' : name,
        needs.length > 0 ? `after ${needs.join(', ')}` : '',
      ]),
    ),
  );
  if (deleted.length > 0)
    cli.say(`Deleted, as no stack is called so any more: ${deleted.join(', ')}`);
  return blocked ? 1 : 0;
}

function textOf(stack: Stack, urlOf: (key: string) => string, format: 'yaml' | 'json'): string {
  const template = stack.role === 'root' ? withTemplateUrls(stack.template, urlOf) : stack.template;
  return (format === 'json' ? emitJson(template) : emitYaml(template, { comments: stack.comments }))
    .text;
}

/** What a script needs to deploy a stack after those it needs. */
const described = (
  { key, name, role, needs, wires }: Stack,
  fileOf: (key: string) => string,
): object => ({
  key,
  name,
  role,
  file: fileOf(key),
  needs,
  parameters: Object.fromEntries(
    wires.map(({ parameter, from, output }) => [
      parameter,
      { stack: from, ...(output !== undefined && { output }) },
    ]),
  ),
});
