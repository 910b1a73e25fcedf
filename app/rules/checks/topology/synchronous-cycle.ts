import type { BlockId } from '../../../design/ids.ts';
import { cycles } from '../../../graph/components.ts';
import { shortestCycle } from '../../../graph/paths.ts';
import { isCall } from '../../calls/call-limits.ts';
import { isWait } from '../../calls/waiting.ts';
import {
  type ConnectionView,
  defineRule,
  type NearContext,
  type Problem,
} from '../../define-rule.ts';
import { queueBetween } from '../../fixes/queue-between.ts';
import { groupBy } from '../../group-by.ts';
import { sources } from '../../sources.ts';
import { listed } from '../../wording.ts';

export const synchronousCycle = defineRule({
  id: 'synchronous-cycle',
  title: 'Services wait for one another in a circle',
  area: 'topology',
  severity: 'error',
  why: 'In a circle of calls one slow answer holds up all of them, and none can be deployed, tested or restarted alone.',
  source: sources.badSmells,
  judges: 'design',
  check: (context) => {
    const { graph, connections } = context;
    const synchronous = connections.filter(isWait);
    const among = circles(synchronous, ({ block }) => block.id);
    const inBlocks = new Set(
      among.flatMap(({ edges }) => edges).map(({ connection }) => connection.id),
    );
    // Microservices may close a circle through different blocks of theirs.
    const microserviceOf = ({ block }: ConnectionView['from']): BlockId =>
      graph.ownerOf(block.id)?.id ?? block.id;
    const crossing = synchronous.filter(
      ({ from, to }) => microserviceOf(from) !== microserviceOf(to),
    );
    const amongServices = circles(crossing, microserviceOf).filter(
      ({ edges }) => !edges.every(({ connection }) => inBlocks.has(connection.id)),
    );
    return [
      ...among.map((circle) => problem(circle, (end) => end.block.name, context)),
      ...amongServices.map((circle) =>
        problem(circle, (end) => graph.ownerOf(end.block.id)?.name ?? end.block.name, context),
      ),
    ];
  },
});

type End = ConnectionView['from'];

interface Circle {
  readonly edges: readonly ConnectionView[];
  /** Nothing else joins its nodes: without one of its edges there is no circle left. */
  readonly only: boolean;
}

/** One shortest circle in each group of nodes that all reach one another. */
function circles(
  connections: readonly ConnectionView[],
  nodeOf: (end: End) => BlockId,
): readonly Circle[] {
  const steps = groupBy(
    connections.map((edge) => ({ to: nodeOf(edge.to), edge })),
    ({ edge }) => nodeOf(edge.from),
  );
  const from = (node: BlockId) => steps.get(node) ?? [];
  return cycles(steps.keys(), (node) => from(node).map(({ to }) => to)).flatMap((group) => {
    const [first] = group;
    const edges = first && shortestCycle(first, from);
    if (!edges) return [];
    const members = new Set(group);
    const inside = group.flatMap(from).filter(({ to }) => members.has(to));
    return [{ edges, only: inside.length === edges.length }];
  });
}

function problem(
  { edges: circle, only }: Circle,
  name: (end: End) => string,
  context: NearContext,
): Problem {
  const links = circle.map(({ from, to }) => `${name(from)} waits for ${name(to)}`);
  const alone = circle.length === 1;
  return {
    message: alone
      ? `${links[0] ?? ''}, which is itself: each request starts another. Let it send a message to itself through a queue, or loop inside.`
      : `${listed(links)}: when one is slow, all are, and none can be deployed alone. Turn one of these calls into an event, or move what both need into a service of its own.`,
    blocks: [...new Set(circle.flatMap(({ from, to }) => [from.block.id, to.block.id]))],
    connections: circle.map(({ connection }) => connection.id),
    // Which of the answers nobody needs, the architect knows.
    fixes:
      only && !alone ? circle.filter(isCall).flatMap((edge) => queueBetween(edge, context)) : [],
  };
}
