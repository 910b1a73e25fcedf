// The findings about a design or a template, as `validate` lists them: Stackwright's rules, then
// AWS's validator on the compiled template, mapped back to the blocks.
import { join } from 'node:path';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import { buildGraph } from '#app/graph/graph.ts';
import type { Failure } from '#app/result.ts';
import { calendarDay } from '#app/rules/calendar-day.ts';
import { type Finding, worstFirst } from '#app/rules/finding.ts';
import { runRules } from '#app/rules/run.ts';
import { templateFindings, unmappedFindings } from '#app/rules/template-findings.ts';
import { places } from '../content/places.ts';
import { forkChild } from '../services/validator/start-child.ts';
import { createValidator } from '../services/validator/validator.ts';
import { MEMORY_LIMIT } from '../services/validator/validator-service.ts';
import type { Cli } from './cli.ts';

export async function analyseDesign(cli: Cli, design: Design): Promise<readonly Finding[]> {
  const today = calendarDay(new Date());
  const graph = buildGraph(design);
  const compilation = compile(design, graph);
  const found = runRules(design, { today, graph, compilation });
  const template = compilation.stacks[0]?.template;
  // A drawing without resources is no wrong template: there is none yet.
  if (!template || Object.keys(template.Resources).length === 0) return found;
  const validated = await validate(cli, emitYaml(template).text);
  if (!validated.ok) return worstFirst([...found, notValidated(validated.failure, 'warning')]);
  const { sourceMap } = compilation;
  const waivers = Object.values(design.waivers);
  return worstFirst([
    ...found,
    ...templateFindings(validated.value, { sourceMap, waivers, today }),
  ]);
}

export async function analyseTemplate(cli: Cli, text: string): Promise<readonly Finding[]> {
  const validated = await validate(cli, text);
  // Nothing else looks at a template: that it could not be checked must not pass for "fine".
  return validated.ok
    ? unmappedFindings(validated.value)
    : [notValidated(validated.failure, 'error')];
}

async function validate({ root }: Cli, text: string) {
  const validator = createValidator({ start: forkChild(childFile(root), MEMORY_LIMIT) });
  try {
    return await validator.validate(text);
  } finally {
    validator.close();
  }
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
