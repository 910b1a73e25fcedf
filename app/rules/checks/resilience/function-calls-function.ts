import { sqsQueue } from '../../../catalog/blocks/messaging/sqs-queue.ts';
import { BlockId, ConnectionId, LogicalId } from '../../../design/ids.ts';
import type { Point } from '../../../design/schema.ts';
import {
  type BlockView,
  type ConnectionView,
  defineRule,
  type Fix,
  type NearContext,
} from '../../define-rule.ts';
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
  judges: 'connection',
  check: (view, context) => {
    const { connection, from, to, synchronous, definition } = view;
    // An authorizer is asked by the gateway, not by code that waits.
    if (!synchronous || definition?.aside || !isFunction(from) || !isFunction(to)) return [];
    if (from === to) return [];
    return [
      {
        message: `${nameOf(from)} waits for another function, ${nameOf(to)}: both are paid for meanwhile, and both fail together. Put a queue between them if ${nameOf(from)} needs no answer, or make them one function.`,
        blocks: [from.block.id, to.block.id],
        connections: [connection.id],
        fixes: [queueBetween(view, context)],
      },
    ];
  },
});

function queueBetween({ connection, from, to }: ConnectionView, context: NearContext): Fix {
  const id = BlockId.parse(`${connection.id}-queue`);
  const [a, b] = [absolutePosition(from, context), absolutePosition(to, context)];
  const queue = {
    id,
    type: sqsQueue.type,
    name: `${nameOf(to)} requests`,
    // Ids made of the connection's, which no other has, and which goes.
    logicalId: connection.logicalId,
    ...(to.block.owner && { owner: to.block.owner }),
    position: { x: Math.round((a.x + b.x) / 2), y: b.y + GAP },
    properties: { visibilityTimeout: advisedVisibility(to.signals.timeoutSeconds ?? 0, 0) },
  };
  const link = (kind: string, suffix: string, source: BlockId, target: BlockId) => ({
    edit: 'add-connection' as const,
    args: {
      id: ConnectionId.parse(`${connection.id}-${kind}`),
      kind,
      from: source,
      to: target,
      logicalId: LogicalId.parse(`${connection.logicalId}${suffix}`),
      properties: {},
    },
  });
  return {
    title: `Put a queue between ${nameOf(from)} and ${nameOf(to)}`,
    edits: [
      { edit: 'remove', args: { connections: [connection.id] } },
      { edit: 'add-block', args: queue },
      link('sends', 'Sends', from.block.id, id),
      link('triggers', 'Triggers', id, to.block.id),
    ],
  };
}

const absolutePosition = ({ block }: BlockView, { ancestorsOf }: NearContext): Point =>
  ancestorsOf(block.id).reduce<Point>(
    (sum, { block: { position } }) => ({ x: sum.x + position.x, y: sum.y + position.y }),
    block.position,
  );

/** Pixels below the function that takes from it, clear of its 52-px tile. */
const GAP = 96;
