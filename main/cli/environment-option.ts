import { Option } from 'commander';
import type { Template } from '#app/cloudformation/template.ts';
import { parametersToGive } from '#app/compiler/environments/parameter-file.ts';
import type { Design } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import { fail, ok, type Result } from '#app/result.ts';
import type { Cli } from './cli.ts';

export const environmentOption = (what: string): Option => new Option('--environment <name>', what);

/** The environment that was named, if the design has it. */
export function chosenEnvironment(
  design: Design,
  name: string | undefined,
): Result<string | undefined> {
  const all = environmentNames(design);
  if (name === undefined || all.includes(name)) return ok(name);
  return fail(
    'usage',
    `The design has no environment ${name}.`,
    all.length > 0 ? `It has ${all.join(', ')}.` : 'It has none: leave out --environment.',
  );
}

/** Says which parameters nobody has given a value, because a secret is in no file. */
export function sayWhatToGive(
  cli: Cli,
  template: Template,
  values: { readonly [parameter: string]: string } | undefined,
  where: string,
): void {
  const names = parametersToGive(template, values);
  if (names.length > 0) cli.say(`To be given by hand in ${where}: ${names.join(', ')}.`);
}
