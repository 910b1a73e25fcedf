// A block made one of another type: what becomes of its lines and properties, and the edits.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { parseProperties } from '#app/catalog/fields.ts';
import { chooseLogicalId } from '#app/catalog/logical-id.ts';
import { mayPlaceNew } from '#app/catalog/may-place.ts';
import { peersOf } from '#app/catalog/peers.ts';
import type { ConnectionDefinition } from '#app/connections/define-connection.ts';
import { offer } from '#app/connections/offer.ts';
import type { Block, Connection, Design, Variation } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { mayBeOwned } from '../gestures/landing.ts';

interface Changed {
  readonly connection: Connection;
  readonly kind: ConnectionDefinition;
}

export interface Replacement {
  readonly kept: readonly Connection[];
  /** Of another kind from then on. */
  readonly changed: readonly Changed[];
  readonly lost: readonly Connection[];
  /** Why it can't stand where the block is. */
  readonly refusal: string | undefined;
}

export function replacementOf(
  design: Design,
  block: Block,
  definition: BlockDefinition,
): Replacement {
  const kindsFor = ({ from, to }: Connection): readonly ConnectionDefinition[] => {
    const outgoing = from === block.id;
    const far = design.blocks[outgoing ? to : from];
    const other = far && blockDefinition(far.type);
    const offered = other && (outgoing ? offer(definition, other) : offer(other, definition));
    return offered?.ok ? offered.kinds : [];
  };
  const own = Object.values(design.connections)
    .filter(({ from, to }) => from === block.id || to === block.id)
    .map((connection) => ({ connection, kinds: kindsFor(connection) }));
  const fits = ({ connection, kinds }: (typeof own)[number]): boolean =>
    kinds.some(({ kind }) => kind === connection.kind);
  const kept = own.filter(fits).map(({ connection }) => connection);
  const changed: Changed[] = [];
  const lost: Connection[] = [];
  // Two blocks are joined once by each kind.
  const taken = new Set(kept.map(({ from, to, kind }) => `${from} ${to} ${kind}`));
  for (const { connection, kinds } of own.filter((one) => !fits(one))) {
    const { from, to } = connection;
    const kind = kinds.find((one) => !taken.has(`${from} ${to} ${one.kind}`));
    if (!kind) lost.push(connection);
    else {
      taken.add(`${from} ${to} ${kind.kind}`);
      changed.push({ connection, kind });
    }
  }
  const answer = mayPlaceNew(design, definition, block.parent);
  return { kept, changed, lost, refusal: answer.allowed ? undefined : answer.reason };
}

export function replacementEdits(
  design: Design,
  block: Block,
  definition: BlockDefinition,
  { changed, lost }: Replacement,
): readonly EditCall[] {
  const environments = variationsFor(block, definition);
  const logicalId = makesTheSame(block, definition)
    ? undefined
    : chooseLogicalId(design, block.name, definition.type);
  const replace: EditCall = {
    edit: 'replace-block',
    args: {
      id: block.id,
      type: definition.type,
      properties: {
        ...definition.initially?.(peersOf(design, definition)),
        ...alike(block.properties, definition),
      },
      ...(environments && { environments }),
      ...(logicalId && { logicalId }),
      ...(!mayBeOwned(definition) && { disowned: true }),
    },
  };
  const remove: EditCall = {
    edit: 'remove',
    args: { blocks: [], connections: lost.map(({ id }) => id) },
  };
  return [
    ...(lost.length > 0 ? [remove] : []),
    replace,
    ...changed.map(
      ({ connection: { id }, kind: { kind } }): EditCall => ({
        edit: 'set-connection-kind',
        args: { id, kind },
      }),
    ),
  ];
}

/** What both types call the same, where the value is one that the new type takes. */
const alike = (
  properties: Block['properties'],
  { properties: schema }: BlockDefinition,
): Block['properties'] =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([name, value]) =>
        Object.hasOwn(schema.shape, name) &&
        parseProperties(schema, { [name]: value }).problems.length === 0,
    ),
  );

/** In which environments it is stays; values stay as properties do. */
function variationsFor(
  { environments }: Block,
  definition: BlockDefinition,
): Block['environments'] {
  const kept = Object.entries(environments ?? {}).flatMap(([name, variation]) => {
    const { properties, ...rest } = variation;
    const values = alike(properties ?? {}, definition);
    const next: Variation = {
      ...rest,
      ...(Object.keys(values).length > 0 && { properties: values }),
    };
    return Object.keys(next).length > 0 ? [[name, next] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A raw block and the curated one of its resource: the resource may keep its logical id. */
function makesTheSame(block: Block, definition: BlockDefinition): boolean {
  const before = blockDefinition(block.type);
  const raw = before?.category === 'raw' || definition.category === 'raw';
  return (
    raw &&
    (definition.resourceTypes.includes(block.type) ||
      before?.resourceTypes.includes(definition.type) === true)
  );
}
