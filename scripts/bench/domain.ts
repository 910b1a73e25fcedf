// Compile and rules on a design of 500 resources, CloudFormation's limit for one stack, beside AWS's
// validator on its template, in one process.
import { RegoEngine } from '@aws/cloudformation-validate';
import { emitJson } from '#app/cloudformation/emit/json.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { LIMITS } from '#app/cloudformation/limits.ts';
import { compile } from '#app/compiler/compile.ts';
import { buildGraph } from '#app/graph/graph.ts';
import { createRuleSession } from '#app/rules/incremental/session.ts';
import { allRules, runRules } from '#app/rules/run.ts';
import { designWithBlocks, designWithResources, resourceCount } from './large-design.ts';
import { time } from './measure.ts';
import type { Row } from './row.ts';

const RUNS = 9;
/** The validator takes most of a second each time. */
const VALIDATOR_RUNS = 5;
const TODAY = '2026-11-23';

export function benchDomain(): readonly Row[] {
  const design = designWithResources(LIMITS.resources);
  const graph = buildGraph(design);
  const compilation = compile(design, graph);
  const template = compilation.stacks[0]?.template;
  if (!template) throw new Error('The design compiles to no stack.');
  const json = Buffer.from(emitJson(template).text);
  const engine = new RegoEngine();
  const validate = (): unknown =>
    engine.validateStandard({ path: 'template', readBytes: () => json });

  const validator = time(VALIDATOR_RUNS, validate);
  const row = (what: string, milliseconds: number): Row => ({
    what,
    beside: "AWS's validator",
    ours: milliseconds,
    theirs: validator,
  });
  const resources = `${resourceCount(design)} resources, ${graph.blocks.length} blocks, ${graph.connections.length} connections`;
  const compiling = time(RUNS, () => compile(design, graph));
  const rules = time(RUNS, () => runRules(design, { today: TODAY, graph, compilation }));
  return [
    ...[500, 2_000].map(afterOneEdit),
    row(`Compile (${resources})`, compiling),
    row(`${allRules.length} rules`, rules),
    row(
      'Graph, compile and rules',
      time(RUNS, () => runRules(design, { today: TODAY })),
    ),
    row(
      'Template as YAML',
      time(RUNS, () => emitYaml(template)),
    ),
  ];
}

/**
 * What the rules take for the version after one edit, the graph included, beside a session that sees it
 * for the first time. Queues are tuned, one after another, as somebody would in the inspector.
 */
function afterOneEdit(blocks: number): Row {
  let design = designWithBlocks(blocks);
  const session = createRuleSession(allRules);
  session.judge({ design, today: TODAY });
  const queues = Object.values(design.blocks).filter(({ type }) => type === 'sqs-queue');
  const edited = queues.slice(0, RUNS * 2).map((queue, index) => {
    const properties = { ...queue.properties, visibilityTimeout: 300 + index };
    design = { ...design, blocks: { ...design.blocks, [queue.id]: { ...queue, properties } } };
    return design;
  });
  let next = 0;
  const ours = time(RUNS, () => {
    const version = edited[next++ % edited.length];
    if (version) session.judge({ design: version, today: TODAY });
  });
  const theirs = time(RUNS, () => createRuleSession(allRules).judge({ design, today: TODAY }));
  return {
    what: `Rules of the design after one edit, ${blocks} blocks`,
    beside: 'the same afresh',
    ours,
    theirs,
  };
}
