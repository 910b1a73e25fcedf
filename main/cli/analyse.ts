// The findings about a design or a template, as `validate` lists them: Stackwright's rules, then
// AWS's validator on the compiled template, mapped back to the blocks.
import { join } from 'node:path';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import { buildGraph } from '#app/graph/graph.ts';
import { type Failure, ok, type Result } from '#app/result.ts';
import { calendarDay } from '#app/rules/calendar-day.ts';
import { type Finding, worstFirst } from '#app/rules/finding.ts';
import { runRulesInEnvironments } from '#app/rules/run-in-environments.ts';
import {
  type ReportedFinding,
  templateFindings,
  unmappedFindings,
} from '#app/rules/template-findings.ts';
import { places } from '../content/places.ts';
import { forkChild } from '../services/validator/start-child.ts';
import { createValidator, type Validator } from '../services/validator/validator.ts';
import { MEMORY_LIMIT } from '../services/validator/validator-service.ts';
import type { Cli } from './cli.ts';

/** What was found, and the texts AWS's validator read: findings of it say where in them. */
export interface Analysis {
  readonly findings: readonly Finding[];
  readonly templates: readonly string[];
}

export interface DesignOptions {
  /** As it is there; absent: in all environments, if there are any. */
  readonly environment?: string | undefined;
}

/** One for all files: it takes seconds to load its rules. Started by its first template. */
export const startValidator = ({ root }: Cli): Validator =>
  createValidator({ start: forkChild(childFile(root), MEMORY_LIMIT) });

export async function analyseDesign(
  validator: Validator,
  design: Design,
  { environment }: DesignOptions,
): Promise<Analysis> {
  const today = calendarDay(new Date());
  const graph = buildGraph(design);
  const compilation = compile(design, graph, { environment });
  const found = runRulesInEnvironments(design, { today, environment, graph, compilation });
  const { sourceMap, layout } = compilation;
  // A drawing without resources is no wrong template: there is none yet.
  const templates = compilation.stacks
    .filter(({ template }) => Object.keys(template.Resources).length > 0)
    .map(({ template }) => emitYaml(template).text);
  const validated = await validate(validator, templates);
  if (!validated.ok)
    return {
      findings: worstFirst([...found, notValidated(validated.failure, 'warning')]),
      templates,
    };
  const waivers = Object.values(design.waivers);
  const reported = templateFindings(validated.value, { sourceMap, layout, waivers, today });
  return { findings: worstFirst([...found, ...reported]), templates };
}

export async function analyseTemplate(validator: Validator, text: string): Promise<Analysis> {
  const validated = await validate(validator, [text]);
  // Nothing else looks at a template: that it could not be checked must not pass for "fine".
  const findings = validated.ok
    ? unmappedFindings(validated.value)
    : [notValidated(validated.failure, 'error')];
  return { findings, templates: [text] };
}

async function validate(
  validator: Validator,
  texts: readonly string[],
): Promise<Result<readonly ReportedFinding[]>> {
  const found: ReportedFinding[] = [];
  for (const [text, template] of texts.entries()) {
    const validated = await validator.validate(template);
    if (!validated.ok) return validated;
    found.push(...validated.value.map((finding) => ({ ...finding, text })));
  }
  return ok(found);
}

const childFile = (root: string): string =>
  import.meta.url.endsWith('.ts')
    ? join(root, 'main', 'services', 'validator', 'child.ts')
    : places(root).validatorChild;

function notValidated({ code, message, hint }: Failure, severity: 'warning' | 'error'): Finding {
  return {
    key: code,
    rule: code,
    severity,
    message: hint ? `${message} ${hint}` : message,
    blocks: [],
    connections: [],
    source: 'template',
    fixes: [],
  };
}
