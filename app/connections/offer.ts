// What may be drawn between two blocks. Refusals teach: they say why, and what would work instead.
import { blockDefinition, curatedBlocks } from '../catalog/catalog.ts';
import type { BlockDefinition } from '../catalog/define-block.ts';
import type { TraitFacts } from '../catalog/traits.ts';
import { connectionDefinitions } from './connections.ts';
import type { ConnectionDefinition } from './define-connection.ts';

export type Offer =
  | { readonly ok: true; readonly kinds: readonly ConnectionDefinition[] }
  | { readonly ok: false; readonly reason: string };

/** The kinds that fit, likeliest first; else the reason why none does. */
export function offer(from: BlockDefinition, to: BlockDefinition): Offer {
  const kinds = connectionDefinitions
    .map((definition) => ({ definition, fit: definition.fits(from.traits, to.traits) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ definition }) => definition);
  return kinds.length > 0 ? { ok: true, kinds } : { ok: false, reason: refusal(from, to) };
}

function refusal(from: BlockDefinition, to: BlockDefinition): string {
  const container = [from, to].find(({ traits }) => traits.network ?? traits.placement);
  if (container)
    return `${nounOf(container, 'A')} isn't connected to: blocks are placed inside it.`;
  const context = [from, to].find(({ traits }) => traits.boundedContext);
  if (context)
    return `${nounOf(context, 'A')} owns blocks and has no ports of its own: connect the blocks it owns.`;
  const raw = [from, to].find(({ category }) => category === 'raw');
  if (raw) return `${raw.label} is a raw block: refer to others in its properties instead.`;
  return `${nounOf(from, 'A')} ${verb(from.traits, to.traits)} ${nounOf(to, 'a')}: ${instead(from, to)}`;
}

/** What somebody who drew this line probably meant. */
function verb(from: TraitFacts, to: TraitFacts): string {
  if (from.actor && to.store) return "can't reach";
  if (to.store && !from.codeHost) return from.store ? "can't copy to" : "can't reach";
  if (to.actor) return "can't call";
  if (from.router) return "can't route to";
  if (to.channel) return "can't publish to";
  if (to.consumer ?? to.codeHost) return "can't call";
  return "can't be connected to";
}

function instead(from: BlockDefinition, to: BlockDefinition): string {
  const bridges = BRIDGES.map(blockDefinition).filter((block) => block !== undefined);
  const bridge = bridges.find((middle) => fits(from, middle) && fits(middle, to));
  if (bridge) return `put ${nounOf(bridge, 'a')} between them.`;
  if (fits(to, from)) return 'draw it the other way round.';
  const targets = curatedBlocks.filter((block) => fits(from, block));
  const [first, second] = targets;
  if (first)
    return `it goes to ${nounOf(first, 'a')}${second ? ` or ${nounOf(second, 'a')}` : ''}, for example.`;
  return `nothing starts at ${nounOf(from, 'a')}.`;
}

/** What usually stands between two blocks that don't fit, likeliest first. */
const BRIDGES = ['lambda-function', 'http-api', 'alb', 'sqs-queue', 'sns-topic', 'ecs-service'];

const fits = (from: BlockDefinition, to: BlockDefinition): boolean =>
  connectionDefinitions.some((definition) => definition.fits(from.traits, to.traits) > 0);

function nounOf({ traits, label }: BlockDefinition, article: 'A' | 'a'): string {
  const noun = NOUNS.find(([has]) => has(traits))?.[1] ?? label;
  if (noun === 'users') return article === 'A' ? 'Users' : 'users';
  const an = /^(?:[aeio]|[AEFHILMNORSX][A-Z])/.test(noun) ? 'n' : '';
  return `${article}${an} ${noun}`;
}

const NOUNS: readonly (readonly [(traits: TraitFacts) => boolean, string])[] = [
  [({ store }) => store?.kind === 'bucket', 'bucket'],
  [({ store }) => store?.kind === 'table', 'table'],
  [({ store }) => store?.kind === 'cache', 'cache'],
  [({ store }) => store?.kind === 'relational', 'database'],
  [({ topic }) => topic === true, 'topic'],
  [({ channel }) => channel?.verb === 'sends', 'queue'],
  [({ consumer }) => consumer === true, 'function'],
  [({ routable }) => routable?.as === 'tasks', 'service'],
  [({ routable }) => routable?.as === 'load-balancer', 'load balancer'],
  [({ actor, callable }) => actor === true && !callable, 'users'],
];
