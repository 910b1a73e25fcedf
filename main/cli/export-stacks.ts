import { join } from 'node:path';
import { emitJson } from '#app/cloudformation/emit/json.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import type { Compilation, Stack } from '#app/compiler/compile.ts';
import {
  parameterFile,
  parameterFileName,
  valuesFor,
} from '#app/compiler/environments/parameter-file.ts';
import { withTemplateUrls } from '#app/compiler/stacks/root-template.ts';
import { chosenStacks } from '#app/compiler/stacks/stacks-of.ts';
import { counted } from '#app/counted.ts';
import type { Design } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import type { Cli, ExitCode } from './cli.ts';
import { columns } from './columns.ts';
import { compileFor } from './compile-for.ts';
import { sayWhatToGive } from './environment-option.ts';
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
  const compiled = compileFor(cli, design);
  const { stacks, layout, blocked } = compiled;
  const { crossing } = chosenStacks(design.settings);
  const fileOf = (key: string): string => `${key === 'single' ? 'template' : key}.${format}`;
  const urlOf = (key: string): string =>
    options.templates === undefined
      ? `./${fileOf(key)}`
      : `${options.templates.replace(/\/$/, '')}/${fileOf(key)}`;
  const parameters = parameterFiles(cli, design, compiled);
  const written = await writeStacks(cli, out, {
    texts: {
      ...Object.fromEntries(
        stacks.map((stack) => [fileOf(stack.key), textOf(stack, urlOf, format)]),
      ),
      ...parameters,
    },
    list: {
      design: design.name,
      layout,
      ...(layout !== 'single' && { crossing }),
      stacks: stacks.map((stack) => described(stack, fileOf)),
    },
  });
  if (!written.ok) return cli.fail(written.failure);
  const { deleted } = written.value;
  cli.say(`Wrote ${counted(stacks.length, 'template')} to ${out}, in the order they are made:`);
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
  const names = Object.keys(parameters);
  if (names.length > 0) cli.say(`With the parameters: ${names.join(', ')}`);
  if (deleted.length > 0)
    cli.say(`Deleted, as no stack is called so any more: ${deleted.join(', ')}`);
  return blocked ? 1 : 0;
}

/**
 * Of every stack that is deployed by itself, for each environment. A root hands on to nested stacks
 * what it was given.
 */
function parameterFiles(
  cli: Cli,
  design: Design,
  compiled: Compilation,
): { readonly [file: string]: string } {
  const deployed = compiled.stacks.filter(
    ({ role }) => compiled.layout !== 'nested' || role === 'root',
  );
  return Object.fromEntries(
    environmentNames(design).flatMap((environment) =>
      deployed.map(({ key, template }) => {
        const values = valuesFor(template, compiled, environment);
        sayWhatToGive(cli, template, values, environment);
        const name = parameterFileName(environment);
        return [key === 'single' ? name : `${key}.${name}`, parameterFile(values)];
      }),
    ),
  );
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
