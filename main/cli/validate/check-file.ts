import { ok, type Result } from '#app/result.ts';
import type { Validator } from '../../services/validator/validator.ts';
import { analyseDesign, analyseTemplate, type DesignOptions } from '../analyse.ts';
import type { Cli } from '../cli.ts';
import { chosenEnvironment } from '../environment-option.ts';
import { readInput } from '../read-input.ts';
import type { CheckedFile } from './report.ts';

/** Reads a design or a template, and finds what is wrong with it. */
export async function checkFile(
  cli: Cli,
  validator: Validator,
  file: string,
  options: DesignOptions,
): Promise<Result<CheckedFile>> {
  const input = await readInput(cli, file);
  if (!input.ok) return input;
  const { text } = input.value;
  if (input.value.kind === 'template')
    return ok({ file, kind: 'template', text, ...(await analyseTemplate(validator, text)) });
  const { design } = input.value;
  const environment = chosenEnvironment(design, options.environment);
  if (!environment.ok) return environment;
  const analysis = await analyseDesign(validator, design, options);
  return ok({ file, kind: 'design', text, design, ...analysis });
}
