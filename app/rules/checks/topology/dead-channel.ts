import { connectionDefinition } from '../../../connections/connections.ts';
import type { Connection } from '../../../design/schema.ts';
import { type BlockView, defineRule, type Problem, type RuleContext } from '../../define-rule.ts';
import { referencedLogicalIds } from '../../references.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const deadChannel = defineRule({
  id: 'dead-channel',
  title: 'A queue or topic that only one side uses',
  area: 'topology',
  severity: 'warning',
  why: 'Messages nobody takes are kept until they expire and then lost; a consumer nobody sends to never runs.',
  source: sources.queueRetention,
  judges: 'design',
  check: (context) => {
    const used = referencedLogicalIds(context);
    return context.blocks
      .filter(({ traits, block }) => traits.channel && !used.has(block.logicalId))
      .flatMap((channel) => problemOf(channel, context));
  },
});

/** With neither side it is not connected at all, which is another rule's. */
function problemOf(channel: BlockView, { graph, view }: RuleContext): Problem[] {
  const { id } = channel.block;
  const name = nameOf(channel);
  const flows = ({ kind }: Connection) => !connectionDefinition(kind)?.aside;
  const puts = graph.incoming(id).filter(flows);
  const takes = graph.outgoing(id).filter(flows);
  // It hands on by itself, into a bucket of its own if need be.
  if (channel.traits.deliverer && takes.length === 0) return [];
  const named = (ids: readonly Parameters<typeof view>[0][]): string =>
    listed([...new Set(ids)].flatMap((end) => view(end) ?? []).map(nameOf));
  if (puts.length > 0 && takes.length === 0)
    return [
      {
        message: channel.traits.topic
          ? `Nobody listens to ${name}: what ${named(puts.map(({ from }) => from))} tells it is lost. Subscribe a queue or a function to it, or delete ${name}.`
          : `Nobody takes from ${name} what ${named(puts.map(({ from }) => from))} put there: it is lost in the end. Connect a consumer, or delete ${name}.`,
        blocks: [id],
        connections: puts.map((one) => one.id),
      },
    ];
  if (takes.length > 0 && puts.length === 0)
    return [
      {
        message: `Nothing arrives in ${name}, so nothing reaches ${named(takes.map(({ to }) => to))} through it. Connect what produces the messages, or delete ${name}.`,
        blocks: [id],
        connections: takes.map((one) => one.id),
      },
    ];
  return [];
}
