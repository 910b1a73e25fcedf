import { eventRule } from '../../../catalog/blocks/messaging/event-rule.ts';
import { isObject } from '../../../json.ts';
import { type BlockView, defineRule, type RuleContext } from '../../define-rule.ts';
import { isFlow } from '../../scorecard/flows.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

interface Delivery {
  readonly channel: BlockView;
  readonly filter: unknown;
}

export const busDoesBusiness = defineRule({
  id: 'bus-does-business',
  title: 'A bus that decides what happens',
  area: 'topology',
  severity: 'warning',
  why: 'Pipes should be dumb and their ends smart: what a bus decides by looking into messages is in no service’s code and no service’s tests, and all go through it.',
  source: sources.smellsAndRefactorings,
  threshold: { default: 5, unit: 'rules that look into messages' },
  judges: 'design',
  check: (context) => {
    const channels = context.blocks.filter(({ traits }) => traits.channel);
    const all = channels.flatMap((channel) => deliveriesOf(channel, context));
    return channels.flatMap((channel) => {
      const own = all.filter((delivery) => delivery.channel === channel);
      const looking = own
        .map(({ filter }) => contentKeys(filter))
        .filter(({ length }) => length > 0);
      if (looking.length <= context.threshold || own.length * 2 <= all.length) return [];
      return {
        message: `${nameOf(channel)} makes ${own.length} of the ${all.length} deliveries, and ${looking.length} of its rules decide by what the messages say (${listed([...new Set(looking.flat())])}): what happens next is settled in the bus. Let it deliver by kind of event, and each service decide by itself what it does with one.`,
        blocks: [channel.block.id],
        connections: context
          .outgoing(channel.block.id)
          .filter(isFlow)
          .map(({ connection }) => connection.id),
      };
    });
  },
});

/** What a queue holds goes to one consumer, whatever it says. */
const deliveriesOf = (
  channel: BlockView,
  { outgoing, namedBy, properties }: RuleContext,
): readonly Delivery[] => [
  ...outgoing(channel.block.id)
    .filter(isFlow)
    .map(({ connection }) => ({ channel, filter: connection.properties.filter })),
  ...namedBy(channel.block.id).flatMap(({ block }) => {
    const rule = properties(eventRule, block);
    return rule ? outgoing(block.id).map(() => ({ channel, filter: rule.pattern })) : [];
  }),
];

/** Keys of a message's content that a filter asks for, but for those that tell its kind. */
function contentKeys(filter: unknown): readonly string[] {
  if (typeof filter !== 'string' || filter.trim() === '') return [];
  try {
    const pattern: unknown = JSON.parse(filter);
    if (!isObject(pattern)) return [];
    const isEvent = ['source', 'detail-type', 'detail'].some((key) => key in pattern);
    const content = isEvent ? pattern.detail : (pattern.body ?? pattern);
    return isObject(content) ? Object.keys(content).filter((key) => !KIND.test(key)) : [];
  } catch {
    return [];
  }
}

const KIND = /type|name|event|kind|version|source|action|topic|\$or/i;
