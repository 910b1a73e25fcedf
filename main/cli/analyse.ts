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
import { ruleFileFindings } from '#app/rules/rule-sets/problem-findings.ts';
import type { RuleSet } from '#app/rules/rule-sets/schema.ts';
import {
  type ResolvedSetting,
  resolveSetting,
  type Tunable,
} from '#app/rules/rule-sets/setting.ts';
import { runRulesInEnvironments } from '#app/rules/run-in-environments.ts';
import {
  type ReportedFinding,
  templateFindings,
  unmappedFindings,
} from '#app/rules/template-findings.ts';
import { places } from '../content/places.ts';
import { forkChild } from '../services/validator/start-child.ts';
import { validateWithGuard } from '../services/validator/validate-with-guard.ts';
import { createValidator, type Validator } from '../services/validator/validator.ts';
import { MEMORY_LIMIT } from '../services/validator/validator-service.ts';
import type { Cli } from './cli.ts';

/** What was found, and the texts AWS's validator read: findings of it say where in them. */
export interface Analysis {
  readonly findings: readonly Finding[];
  readonly templates: readonly string[];
}

export interface AnalysisOptions {
  /** A design as it is there; absent: in all environments, if there are any. */
  readonly environment?: string | undefined;
  /** The team's rules and settings. */
  readonly ruleSet?: RuleSet | undefined;
}

/** One for all files: it takes seconds to load its rules. Started by its first template. */
export const startValidator = ({ root }: Cli): Validator =>
  createValidator({ start: forkChild(childFile(root), MEMORY_LIMIT) });

export async function analyseDesign(
  validator: Validator,
  design: Design,
  { environment, ruleSet }: AnalysisOptions,
): Promise<Analysis> {
  const today = calendarDay(new Date());
  const graph = buildGraph(design);
  const compilation = compile(design, graph, { environment });
  const found = [
    ...(ruleSet ? ruleFileFindings(ruleSet) : []),
    ...runRulesInEnvironments(design, { today, environment, graph, compilation, ruleSet }),
  ];
  const { sourceMap, layout } = compilation;
  // A drawing without resources is no wrong template: there is none yet.
  const templates = compilation.stacks
    .filter(({ template }) => Object.keys(template.Resources).length > 0)
    .map(({ template }) => emitYaml(template).text);
  const validated = await validate(validator, templates, ruleSet);
  if (!validated.ok)
    return {
      findings: worstFirst([...found, notValidated(validated.failure, 'warning')]),
      templates,
    };
  const waivers = Object.values(design.waivers);
  const settingOf = (rule: Tunable): ResolvedSetting => resolveSetting(rule, design, ruleSet);
  const authorship = { sourceMap, layout, waivers, today, settingOf };
  const reported = templateFindings(validated.value, authorship);
  return { findings: worstFirst([...found, ...reported]), templates };
}

export async function analyseTemplate(
  validator: Validator,
  text: string,
  { ruleSet }: AnalysisOptions,
): Promise<Analysis> {
  const validated = await validate(validator, [text], ruleSet);
  // Nothing else looks at a template: that it could not be checked must not pass for "fine".
  const findings = validated.ok
    ? unmappedFindings(validated.value, (rule) => resolveSetting(rule, { settings: {} }, ruleSet))
    : [notValidated(validated.failure, 'error')];
  return {
    findings: worstFirst([...(ruleSet ? ruleFileFindings(ruleSet) : []), ...findings]),
    templates: [text],
  };
}

async function validate(
  validator: Validator,
  texts: readonly string[],
  ruleSet: RuleSet | undefined,
): Promise<Result<readonly ReportedFinding[]>> {
  const found: ReportedFinding[] = [];
  for (const [text, template] of texts.entries()) {
    const validated = await validateWithGuard(validator, template, ruleSet?.guard ?? []);
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
