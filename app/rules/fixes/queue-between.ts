// The fix that turns a call into work that is left for somebody to do later.
import { sqsQueue } from '../../catalog/blocks/messaging/sqs-queue.ts';
import { sends } from '../../connections/kinds/sends.ts';
import { triggers } from '../../connections/kinds/triggers.ts';
import { BlockId, ConnectionId, type LogicalId } from '../../design/ids.ts';
import type { Point } from '../../design/schema.ts';
import type { BlockView, ConnectionView, Fix, NearContext } from '../define-rule.ts';
import { advisedVisibility } from '../events/queue-consumers.ts';
import { nameOf } from '../wording.ts';
import { longerId } from './longer-id.ts';

/** Nothing where the callee can't take its work from a queue. */
export function queueBetween(
  { connection, from, to }: ConnectionView,
  context: NearContext,
): readonly Fix[] {
  const fits = [
    sends.fits(from.traits, sqsQueue.traits),
    triggers.fits(sqsQueue.traits, to.traits),
  ];
  if (fits.includes(0)) return [];
  const sendsId = longerId(connection.logicalId, 'Sends');
  const triggersId = longerId(connection.logicalId, 'Triggers');
  if (!sendsId || !triggersId) return [];
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
    properties:
      to.signals.timeoutSeconds === undefined
        ? {}
        : { visibilityTimeout: advisedVisibility(to.signals.timeoutSeconds, 0) },
  };
  const link = (kind: string, logicalId: LogicalId, source: BlockId, target: BlockId) => ({
    edit: 'add-connection' as const,
    args: {
      id: ConnectionId.parse(`${connection.id}-${kind}`),
      kind,
      from: source,
      to: target,
      logicalId,
      properties: {},
    },
  });
  return [
    {
      title: `Put a queue between ${nameOf(from)} and ${nameOf(to)}`,
      edits: [
        { edit: 'remove', args: { connections: [connection.id] } },
        { edit: 'add-block', args: queue },
        link(sends.kind, sendsId, from.block.id, id),
        link(triggers.kind, triggersId, id, to.block.id),
      ],
    },
  ];
}

const absolutePosition = ({ block }: BlockView, { ancestorsOf }: NearContext): Point =>
  ancestorsOf(block.id).reduce<Point>(
    (sum, { block: { position } }) => ({ x: sum.x + position.x, y: sum.y + position.y }),
    block.position,
  );

/** Pixels below the function that takes from it, clear of its 52-px tile. */
const GAP = 96;
