import { sqsQueue } from '../../../catalog/blocks/messaging/sqs-queue.ts';
import { chooseConnectionLogicalId, chooseLogicalId } from '../../../catalog/logical-id.ts';
import { BlockId, ConnectionId } from '../../../design/ids.ts';
import type { Graph } from '../../../graph/graph.ts';
import { type ConnectionView, defineRule, type Fix } from '../../define-rule.ts';
import { advisedVisibility } from '../../queue-consumers.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const functionCallsFunction = defineRule({
  id: 'function-calls-function',
  title: 'A function waits for another function',
  area: 'resilience',
  severity: 'warning',
  why: 'While one function waits for another, both are paid for, both count against the concurrency limit, and an error in the second must be handled in the first.',
  source: sources.functionsCallingFunctions,
  judges: 'design',
  check: ({ graph, connections }) =>
    connections
      .filter(({ synchronous, from, to }) => synchronous && isFunction(from) && isFunction(to))
      .filter(({ from, to }) => from !== to)
      .map((view) => ({
        message: `${nameOf(view.from)} waits for another function, ${nameOf(view.to)}: both are paid for meanwhile, and both fail together. Put a queue between them if ${nameOf(view.from)} needs no answer, or make them one function.`,
        blocks: [view.from.block.id, view.to.block.id],
        connections: [view.connection.id],
        fixes: [queueBetween(view, graph)],
      })),
});

function queueBetween({ connection, from, to }: ConnectionView, graph: Graph): Fix {
  const { design } = graph;
  const name = `${nameOf(to)} requests`;
  const id = BlockId.parse(`${connection.id}-queue`);
  const [a, b] = [from, to].map(({ block }) => graph.absolutePosition(block.id));
  const queue = {
    id,
    type: sqsQueue.type,
    name,
    logicalId: chooseLogicalId(design, name, sqsQueue.type),
    ...(to.block.owner && { owner: to.block.owner }),
    position: { x: Math.round(((a?.x ?? 0) + (b?.x ?? 0)) / 2), y: (b?.y ?? 0) + GAP },
    properties: { visibilityTimeout: advisedVisibility(to.signals.timeoutSeconds ?? 0, 0) },
  };
  const taken = { ...design, blocks: { ...design.blocks, [id]: queue } };
  const link = (suffix: string, kind: string, ends: readonly [Named, Named]) => ({
    edit: 'add-connection' as const,
    args: {
      id: ConnectionId.parse(`${connection.id}-${suffix}`),
      kind,
      from: ends[0].id,
      to: ends[1].id,
      logicalId: chooseConnectionLogicalId(taken, ends[0], ends[1]),
    },
  });
  return {
    title: `Put a queue between ${nameOf(from)} and ${nameOf(to)}`,
    edits: [
      { edit: 'remove', args: { connections: [connection.id] } },
      { edit: 'add-block', args: queue },
      link('sends', 'sends', [from.block, queue]),
      link('triggers', 'triggers', [queue, to.block]),
    ],
  };
}

type Named = Pick<ConnectionView['from']['block'], 'id' | 'logicalId'>;

/** Pixels below the function that takes from it, clear of its 52-px tile. */
const GAP = 96;
