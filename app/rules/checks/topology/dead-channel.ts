import type { ConnectionView, NearContext } from '../../define-rule.ts';
import { type BlockView, defineRule, type Problem } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const deadChannel = defineRule({
  id: 'dead-channel',
  title: 'A queue or topic that only one side uses',
  area: 'topology',
  severity: 'warning',
  why: 'Messages nobody takes are kept until they expire and then lost; a consumer nobody sends to never runs.',
  source: sources.queueRetention,
  judges: 'block',
  check: (view, context) => (view.traits.channel ? problemOf(view, context) : []),
});

/** With neither side it is not connected at all, which is another rule's. */
function problemOf(channel: BlockView, { incoming, outgoing, namedBy }: NearContext): Problem[] {
  const { id, logicalId } = channel.block;
  const name = nameOf(channel);
  const puts = incoming(id).filter(flows);
  const takes = outgoing(id).filter(flows);
  if (puts.length > 0 === takes.length > 0) return [];
  // A rule listens on a bus it chose; raw blocks put and take without a connection.
  if (namedBy(id).length + namedBy(logicalId).length > 0) return [];
  // It hands on by itself, into a bucket of its own if need be.
  if (channel.traits.deliverer && takes.length === 0) return [];
  const senders = named(puts.map(({ from }) => from));
  const nobody = channel.traits.topic
    ? `Nobody listens to ${name}: what ${senders} tells it is lost. Subscribe a queue or a function to it, or delete ${name}.`
    : `Nobody takes from ${name} what ${senders} put there: it is lost in the end. Connect a consumer, or delete ${name}.`;
  const nothing = `Nothing arrives in ${name}, so nothing reaches ${named(takes.map(({ to }) => to))} through it. Connect what produces the messages, or delete ${name}.`;
  return [
    {
      message: takes.length === 0 ? nobody : nothing,
      blocks: [id],
      connections: [...puts, ...takes].map(({ connection }) => connection.id),
    },
  ];
}

const flows = ({ definition }: ConnectionView): boolean => !definition?.aside;

const named = (views: readonly BlockView[]): string => listed([...new Set(views)].map(nameOf));
