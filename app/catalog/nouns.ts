// How messages speak of a type of block.
import type { BlockDefinition } from './define-block.ts';
import type { TraitFacts } from './traits.ts';

/** `A bucket`, `an HTTP API`, `users`: what people call a block in a sentence. */
export function nounOf({ type, traits, label }: BlockDefinition, article: 'A' | 'a'): string {
  if (type === 'users') return article === 'A' ? 'Users' : 'users';
  const noun = NOUNS.find(([has]) => has(traits))?.[1] ?? inSentence(label);
  const an = /^(?:[aeio]|[AEFHILMNORSX][A-Z])/.test(noun) ? 'n' : '';
  return `${article}${an} ${noun}`;
}

/** `Subnet tier` → `subnet tier`, but `ECS cluster` and `CodeCommit repository` stay. */
const inSentence = (label: string): string =>
  /^[A-Z][a-z]+(?![A-Za-z])/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

const NOUNS: readonly (readonly [(traits: TraitFacts) => boolean, string])[] = [
  [({ pipeline }) => pipeline === true, 'pipeline'],
  [({ build }) => build === true, 'build project'],
  [({ store }) => store?.kind === 'bucket', 'bucket'],
  [({ store }) => store?.kind === 'table', 'table'],
  [({ store }) => store?.kind === 'cache', 'cache'],
  [({ store }) => store?.kind === 'relational', 'database'],
  [({ topic }) => topic === true, 'topic'],
  [({ channel }) => channel?.verb === 'sends', 'queue'],
  [({ routable }) => routable?.as === 'function', 'function'],
  [({ routable }) => routable?.as === 'tasks', 'service'],
  [({ routable }) => routable?.as.endsWith('load-balancer') === true, 'load balancer'],
];
