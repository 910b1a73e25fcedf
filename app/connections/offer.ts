// What may be drawn between two blocks. Refusals teach: they say why, and what would work instead.
import { blockDefinition, curatedBlocks } from '../catalog/catalog.ts';
import type { BlockDefinition } from '../catalog/define-block.ts';
import { nounOf } from '../catalog/nouns.ts';
import { referenceFields } from '../catalog/references.ts';
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
  const ends = [from, to];
  const drawing = ends.find((end) => end.drawing);
  if (drawing) return `${nounOf(drawing, 'A')} isn't connected to: it only lies on the canvas.`;
  const container = ends.find((end) => end.container);
  if (container)
    return `${nounOf(container, 'A')} isn't connected to: blocks are placed inside it.`;
  const context = ends.find(({ traits }) => traits.boundedContext);
  if (context)
    return `${nounOf(context, 'A')} has no ports of its own: connect the blocks it owns.`;
  const raw = ends.find(({ category }) => category === 'raw');
  if (raw)
    return `${raw.label} is a raw block: it references raw blocks only. Refer to others in its properties instead.`;
  const chosen = ends.find(isChosen);
  if (chosen)
    return `${nounOf(chosen, 'A')} isn't connected to: others choose it in their properties.`;
  if (to.traits.actor && !to.traits.callable)
    return `${nounOf(to, 'A')} are where traffic enters: draw the line from them.`;
  if (from.traits.authorizer && to.traits.guarded)
    return `${nounOf(to, 'A')} can't ask ${nounOf(from, 'a')}: let a function decide, and draw the line from it.`;
  const key = ends.find(({ traits }) => traits.key);
  const other = key === from ? to : from;
  if (key && referenceFields(other.type).some(({ reference }) => reference === key.type))
    return `${nounOf(other, 'A')} chooses its key in its properties: no line is drawn.`;
  return `${nounOf(from, 'A')} can't ${verb(from.traits, to.traits)} ${nounOf(to, 'a')}: ${instead(from, to)}`;
}

/** Others refer to it in a property; no line leads to it but one that watches it. */
const isChosen = ({ traits }: BlockDefinition): boolean =>
  Object.keys(traits).every((trait) => PASSIVE.has(trait));

const PASSIVE: ReadonlySet<string> = new Set(['dnsZone', 'webAcl', 'networked', 'observable']);

/** What somebody who drew this line probably meant. */
function verb(from: TraitFacts, to: TraitFacts): string {
  if (from.pipeline || from.build || to.pipeline || to.build || to.imageRepository)
    return to.imageRepository ? 'push to' : from.pipeline ? 'deploy to' : 'start';
  if (from.router && !to.store) return 'route to';
  if (to.store && (from.actor || from.codeHost)) return 'reach';
  return to.channel ? 'publish to' : 'call';
}

function instead(from: BlockDefinition, to: BlockDefinition): string {
  if (from.traits.router && to.traits.router) return 'route to what stands behind it.';
  if (from.traits.pipeline && !to.traits.imageRepository && !to.traits.sourceRepository)
    return 'it brings new versions to services, functions, buckets and servers.';
  if (to.traits.sourceRepository && !to.traits.store && !fits(to, from))
    return 'code gets there by Git alone.';
  const bridges = bridgesBetween(from, to).flatMap((type) => blockDefinition(type) ?? []);
  const bridge = bridges.find((middle) => fits(from, middle) && fits(middle, to));
  if (bridge) return `put ${nounOf(bridge, 'a')} between them.`;
  if (fits(to, from)) return 'draw it the other way round.';
  for (const first of bridges)
    for (const second of bridges)
      if (fits(from, first) && fits(first, second) && fits(second, to))
        return `put ${nounOf(first, 'a')} and ${nounOf(second, 'a')} between them.`;
  const [target] = curatedBlocks.filter((block) => fits(from, block));
  return target
    ? `it goes to ${nounOf(target, 'a')}, for example.`
    : `nothing starts at ${nounOf(from, 'a')}.`;
}

/** What usually stands before a block, likeliest first. */
const bridgesBetween = (from: BlockDefinition, { traits }: BlockDefinition): readonly string[] => {
  // What pulls from a repository of images doesn't bring any there.
  if (traits.build ?? traits.imageRepository) return PIPELINE;
  const usual = usualBridges(from.traits, traits);
  return traits.deployable ? [...PIPELINE, ...usual] : usual;
};

const PIPELINE = ['codepipeline-pipeline', 'codebuild-project'];

const usualBridges = (from: TraitFacts, traits: TraitFacts): readonly string[] =>
  traits.codeHost
    ? from.router
      ? // Who asks waits for an answer, which no queue gives.
        ['alb', 'http-api', 'lambda-function', 'sqs-queue']
      : ['sqs-queue', 'http-api', 'alb', 'lambda-function']
    : ['lambda-function', 'http-api', 'alb', 'sqs-queue', 'sns-topic', 'ecs-service'];

const fits = (from: BlockDefinition, to: BlockDefinition): boolean =>
  connectionDefinitions.some((definition) => definition.fits(from.traits, to.traits) > 0);
