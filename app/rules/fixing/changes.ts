// What lies between two versions of a design, for people: which blocks and connections come, go,
// move or change, property by property.
import { blockDefinition } from '../../catalog/catalog.ts';
import { connectionDefinition } from '../../connections/connections.ts';
import { type Block, type Design, TABLES } from '../../design/schema.ts';
import { isObject, sameJson } from '../../json.ts';
import { blockChanges, connectionChanges, plainChanges } from './record-changes.ts';
import type { ValueChange, Wording } from './value-changes.ts';

export interface Change {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly about: 'block' | 'connection' | 'waiver' | 'parameter' | 'design';
  readonly id: string;
  /** `orders`; `orders → charge`. */
  readonly name: string;
  /** What it is: `SQS queue`, `calls`. */
  readonly what: string;
  readonly values: readonly ValueChange[];
}

export function changesBetween(before: Design, after: Design): readonly Change[] {
  const nameOf: Wording['nameOf'] = (id) =>
    // Any text may be looked up: what is no block's id has no name.
    (after.blocks[id as Block['id']] ?? before.blocks[id as Block['id']])?.name;
  const wording: Wording = { nameOf };
  const changes = [
    ...differing(before.blocks, after.blocks).map(([id, was, is]) => {
      const one = is ?? was;
      const kind = one && blockDefinition(one.type)?.kind;
      const naming = { id, name: one?.name ?? id, what: kind ?? one?.type ?? '' };
      const values = blockChanges(was, is, wording);
      return changeOf(was, is, { about: 'block', ...naming, values });
    }),
    ...differing(before.connections, after.connections).map(([id, was, is]) => {
      const one = is ?? was;
      const label = one && connectionDefinition(one.kind)?.label;
      const name = one ? `${nameOf(one.from) ?? '?'} → ${nameOf(one.to) ?? '?'}` : id;
      const naming = { id, name, what: label ?? one?.kind ?? '' };
      const values = connectionChanges(was, is, wording);
      return changeOf(was, is, { about: 'connection', ...naming, values });
    }),
    ...differing(before.parameters, after.parameters).map(([id, was, is]) => {
      const naming = { id, name: (is ?? was)?.name ?? id, what: 'parameter' };
      const values = plainChanges(was, is, wording);
      return changeOf(was, is, { about: 'parameter', ...naming, values });
    }),
    ...differing(before.waivers, after.waivers).map(([id, was, is]) => {
      const naming = { id, name: (is ?? was)?.rule ?? id, what: 'waiver' };
      const values = plainChanges(was, is, wording);
      return changeOf(was, is, { about: 'waiver', ...naming, values });
    }),
    ...differing(ownFields(before), ownFields(after)).map(([name, was, is]) => {
      const values = plainChanges({ [name]: was }, { [name]: is }, wording);
      return changeOf(
        {},
        {},
        { about: 'design', id: name, name: 'The design', what: name, values },
      );
    }),
  ];
  return changes.filter(({ kind, values }) => kind !== 'changed' || values.length > 0);
}

/** The design's own: name, description, settings, and ones nobody here knows. */
function ownFields(design: Design): { readonly [name: string]: unknown } {
  const tables: readonly string[] = TABLES;
  return Object.fromEntries(Object.entries(design).filter(([name]) => !tables.includes(name)));
}

/** Records are shared between versions: one that is the same object is untouched. */
function differing<T>(
  before: { readonly [id: string]: T },
  after: { readonly [id: string]: T },
): readonly (readonly [id: string, before: T | undefined, after: T | undefined])[] {
  if (before === after) return [];
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids]
    .map((id) => [id, before[id], after[id]] as const)
    .filter(([, was, is]) => was !== is);
}

function changeOf(was: unknown, is: unknown, rest: Omit<Change, 'kind'>): Change {
  if (was === undefined)
    return {
      kind: 'added',
      ...rest,
      values: rest.values.flatMap(({ label, after }) =>
        after === undefined ? [] : { label, after },
      ),
    };
  if (is === undefined) return { kind: 'removed', ...rest, values: [] };
  const moved = rest.values.length === 0 && liesElsewhere(was, is);
  return { kind: moved ? 'moved' : 'changed', ...rest };
}

const liesElsewhere = (was: unknown, is: unknown): boolean =>
  isObject(was) &&
  isObject(is) &&
  !(sameJson(was.position, is.position) && sameJson(was.size, is.size));
