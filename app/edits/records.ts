// The few ways edits change records. All share what they don't touch with the design they were
// given, and give that very design back when nothing would change: identity is how history, autosave
// and the canvas know.
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Block, Connection, Design } from '../design/schema.ts';
import { type Json, sameJson } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import type { EditFailure } from './define-edit.ts';

type Properties = Block['properties'];

export const noBlock = (id: string) =>
  fail('missing', `There is no block with the id ${id}.`, 'It may have been deleted meanwhile.');

export const noConnection = (id: string) =>
  fail(
    'missing',
    `There is no connection with the id ${id}.`,
    'It may have been deleted meanwhile.',
  );

/** Replaces (or adds) these blocks. */
export const withBlocks = (design: Design, blocks: readonly Block[]): Design =>
  blocks.length === 0
    ? design
    : {
        ...design,
        blocks: { ...design.blocks, ...Object.fromEntries(blocks.map((one) => [one.id, one])) },
      };

/** Replaces (or adds) these connections. */
export const withConnections = (design: Design, connections: readonly Connection[]): Design =>
  connections.length === 0
    ? design
    : {
        ...design,
        connections: {
          ...design.connections,
          ...Object.fromEntries(connections.map((one) => [one.id, one])),
        },
      };

/** Changes one block; `change` returns the block itself for "nothing to do". */
export function changeBlock(
  design: Design,
  id: BlockId,
  change: (block: Block) => Block,
): Result<Design, EditFailure> {
  const block = design.blocks[id];
  if (!block) return noBlock(id);
  const changed = change(block);
  return ok(changed === block ? design : withBlocks(design, [changed]));
}

/** Changes one connection; `change` returns the connection itself for "nothing to do". */
export function changeConnection(
  design: Design,
  id: ConnectionId,
  change: (connection: Connection) => Connection,
): Result<Design, EditFailure> {
  const connection = design.connections[id];
  if (!connection) return noConnection(id);
  const changed = change(connection);
  return ok(changed === connection ? design : withConnections(design, [changed]));
}

/** Sets a mark that blocks carry only while it is on. */
export function setFlag(
  design: Design,
  ids: readonly BlockId[],
  flag: 'locked' | 'pinned' | 'collapsed',
  on: boolean,
): Result<Design, EditFailure> {
  const changed: Block[] = [];
  for (const id of ids) {
    const block = design.blocks[id];
    if (!block) return noBlock(id);
    if ((block[flag] ?? false) === on) continue;
    changed.push(on ? { ...block, [flag]: true } : without(block, flag));
  }
  return ok(withBlocks(design, changed));
}

/** Sets each value, removes what is null; the same record when it held exactly that before. */
export function withValues(
  properties: Properties,
  values: { readonly [name: string]: Json },
): Properties {
  const entries = Object.entries(values).filter(([name, value]) =>
    value === null
      ? Object.hasOwn(properties, name)
      : !(Object.hasOwn(properties, name) && sameJson(properties[name], value)),
  );
  if (entries.length === 0) return properties;
  const next = new Map([...Object.entries(properties), ...entries]);
  for (const [name, value] of entries) if (value === null) next.delete(name);
  return Object.fromEntries(next);
}

/**
 * Overrides one value of a resource a block or connection makes; without a value the override goes.
 * Null is a value here, though not one CloudFormation takes: removing is its nearest meaning.
 */
export function withOverride<R extends { overrides?: Block['overrides'] }>(
  record: R,
  {
    suffix,
    path,
    value,
  }: { readonly suffix: string; readonly path: string; readonly value?: Json | undefined },
): R {
  const present = record.overrides?.[suffix] ?? {};
  const next = withValues(present, { [path]: value ?? null });
  if (next === present) return record;
  const others = Object.entries(record.overrides ?? {}).filter(([other]) => other !== suffix);
  const all = Object.keys(next).length > 0 ? [...others, [suffix, next] as const] : others;
  const { overrides: _before, ...rest } = record;
  return { ...rest, ...(all.length > 0 && { overrides: Object.fromEntries(all) }) } as R; // optional in R
}

/** A copy of a record without a field; only an optional one, or what is left would be no record. */
export function without<R extends object, K extends keyof R>(
  record: R,
  key: K & (undefined extends R[K] ? K : never),
): R {
  const { [key]: _removed, ...rest } = record;
  return rest as unknown as R; // the field is optional, so R holds without it
}
