import { resolve } from 'node:path';
import { ok, type Result } from '#app/result.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { Validator } from '../../services/validator/validator.ts';
import { type AnalysisOptions, analyseDesign, analyseTemplate } from '../analyse.ts';
import type { Cli } from '../cli.ts';
import { chosenEnvironment } from '../environment-option.ts';
import { type InputFailure, inFile, readInput } from '../read-input.ts';
import { designPlaces } from './design-places.ts';
import { locateInDesign, locateInTemplate, type Spots } from './locate.ts';
import type { CheckedFile, Found } from './report.ts';

/** Reads a design or a template, and finds what is wrong with it and where. */
export async function checkFile(
  cli: Cli,
  validator: Validator,
  file: string,
  options: AnalysisOptions,
): Promise<Result<CheckedFile, InputFailure>> {
  const input = await readInput(cli, file);
  if (!input.ok) return input;
  const { text } = input.value;
  const path = resolve(cli.folder, file);
  if (input.value.kind === 'template') {
    const { findings, templates } = await analyseTemplate(validator, text, options);
    const found = withSpots(findings, (finding) => locateInTemplate(finding, file));
    return ok({ file, path, kind: 'template', found, templates });
  }
  const { design } = input.value;
  const environment = chosenEnvironment(design, options.environment);
  if (!environment.ok) return inFile(file, environment.failure);
  const { findings, templates } = await analyseDesign(validator, design, options);
  const places = designPlaces(text);
  const found = withSpots(findings, (finding) => locateInDesign(finding, design, places));
  const { ruleSet } = options;
  return ok({ file, path, kind: 'design', design, ruleSet, found, templates });
}

const withSpots = (
  findings: readonly Finding[],
  locate: (finding: Finding) => Spots,
): readonly Found[] =>
  findings.map((finding) => ({
    finding,
    standing: finding.waiver === undefined ? 'open' : 'waived',
    spots: locate(finding),
  }));
