// What lies between two versions of a design, for people: which blocks and connections come, go,
// move or change, property by property.
import { blockDefinition } from '../../catalog/catalog.ts';
import { type Field, fieldsOf } from '../../catalog/fields.ts';
import { connectionDefinition } from '../../connections/connections.ts';
import type { Block, Connection, Design } from '../../design/schema.ts';
import { diffDesigns } from '../../history/diff.ts';
import { isObject, sameJson } from '../../json.ts';
import { type ValueChange, valueChanges, type Wording } from './value-changes.ts';

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

const ORDER: readonly Change['about'][] = ['block', 'connection', 'parameter', 'waiver', 'design'];

export function changesBetween(before: Design, after: Design): readonly Change[] {
  const { tables, fields } = diffDesigns(before, after);
  const wording: Wording = {
    nameOf: (id) => (after.blocks[id as Block['id']] ?? before.blocks[id as Block['id']])?.name,
  };
  const changes = [
    ...Array.from(tables.blocks, ([id, change]) => {
      const [old, now] = [change.before, change.after] as [Block?, Block?]; // of the block table
      const one = now ?? old;
      const definition = one && blockDefinition(one.type);
      return changeOf(old, now, {
        about: 'block',
        id,
        name: one?.name ?? id,
        what: definition?.kind ?? one?.type ?? '',
        values: blockChanges(old, now, wording),
      });
    }),
    ...Array.from(tables.connections, ([id, change]) => {
      const [old, now] = [change.before, change.after] as [Connection?, Connection?]; // as above
      const one = now ?? old;
      const name = (end: string): string => wording.nameOf(end) ?? '?';
      return changeOf(old, now, {
        about: 'connection',
        id,
        name: one ? `${name(one.from)} → ${name(one.to)}` : id,
        what: (one && connectionDefinition(one.kind)?.label) ?? one?.kind ?? '',
        values: connectionChanges(old, now, wording),
      });
    }),
    ...(['parameters', 'waivers'] as const).flatMap((table) =>
      Array.from(tables[table], ([id, { before: old, after: now }]) =>
        changeOf(old, now, {
          about: table === 'waivers' ? 'waiver' : 'parameter',
          id,
          name: nameIn(now ?? old) ?? id,
          what: table === 'waivers' ? 'waiver' : 'parameter',
          values: plainChanges(old, now, wording),
        }),
      ),
    ),
    ...Array.from(fields, ([name, { before: old, after: now }]) =>
      changeOf(
        {},
        {},
        {
          about: 'design',
          id: name,
          name: 'The design',
          what: name,
          values: plainChanges({ [name]: old }, { [name]: now }, wording),
        },
      ),
    ),
  ];
  return changes
    .filter(({ kind, values }) => kind !== 'changed' || values.length > 0)
    .toSorted((a, b) => ORDER.indexOf(a.about) - ORDER.indexOf(b.about));
}

function changeOf(old: unknown, now: unknown, rest: Omit<Change, 'kind'>): Change {
  if (old === undefined)
    return {
      kind: 'added',
      ...rest,
      values: rest.values.flatMap(({ label, after }) =>
        after === undefined ? [] : { label, after },
      ),
    };
  if (now === undefined) return { kind: 'removed', ...rest, values: [] };
  const moved = rest.values.length === 0 && isMoved(old, now);
  return { kind: moved ? 'moved' : 'changed', ...rest };
}

const isMoved = (old: unknown, now: unknown): boolean =>
  isObject(old) &&
  isObject(now) &&
  !(sameJson(old.position, now.position) && sameJson(old.size, now.size));

/** Said by the record's kind itself, or of no interest to anybody who reads. */
const SILENT: ReadonlySet<string> = new Set(
  'id type kind name from to parent owner position size logicalId properties environments'.split(
    ' ',
  ),
);

function blockChanges(
  old: Block | undefined,
  now: Block | undefined,
  wording: Wording,
): readonly ValueChange[] {
  const definition = now && blockDefinition(now.type);
  return [
    ...valueChanges(
      { ...(old && { name: old.name, parent: old.parent, owner: old.owner }) },
      { ...(now && { ...(old && { name: now.name }), parent: now.parent, owner: now.owner }) },
      [
        { name: 'name', label: 'Name', type: 'text', required: true },
        blockField('parent', 'Sits in'),
        blockField('owner', 'Belongs to'),
      ],
      wording,
    ),
    ...recordChanges(old, now, definition ? fieldsOf(definition.properties) : [], wording),
  ];
}

function connectionChanges(
  old: Connection | undefined,
  now: Connection | undefined,
  wording: Wording,
): readonly ValueChange[] {
  const definition = now && connectionDefinition(now.kind);
  const kind = (one: Connection): string => connectionDefinition(one.kind)?.label ?? one.kind;
  return [
    // A new connection's ends are in its name.
    ...(old && now
      ? valueChanges(
          { kind: kind(old), from: old.from, to: old.to },
          { kind: kind(now), from: now.from, to: now.to },
          [
            { name: 'kind', label: 'Kind', type: 'text', required: true },
            blockField('from', 'From'),
            blockField('to', 'To'),
          ],
          wording,
        )
      : []),
    ...recordChanges(old, now, definition ? fieldsOf(definition.properties) : [], wording),
  ];
}

/** One whose value is a block's id. */
const blockField = (name: string, label: string): Field => ({
  name,
  label,
  type: 'text',
  reference: '',
  required: false,
});

/** What blocks and connections have in common: properties, those of environments, and the rest. */
function recordChanges(
  old: Block | Connection | undefined,
  now: Block | Connection | undefined,
  fields: readonly Field[],
  wording: Wording,
): readonly ValueChange[] {
  const shared = valueChanges(old?.properties ?? {}, now?.properties ?? {}, fields, wording);
  const names = new Set([
    ...Object.keys(old?.environments ?? {}),
    ...Object.keys(now?.environments ?? {}),
  ]);
  const own = [...names].flatMap((name) => {
    const [before, after] = [old?.environments?.[name], now?.environments?.[name]];
    return [
      ...valueChanges(before?.properties ?? {}, after?.properties ?? {}, fields, wording),
      ...valueChanges(
        { enabled: before?.enabled ?? true },
        { enabled: after?.enabled ?? true },
        [{ name: 'enabled', label: 'There', type: 'boolean', required: false }],
        wording,
      ),
    ].map((change) => ({ ...change, label: `${change.label} in ${name}` }));
  });
  const rest = plainChanges(old, now, wording);
  return [...shared, ...own, ...rest];
}

/** Value by value, however deep: `overrides`, `settings` and what nobody foresaw. */
const plainChanges = (old: unknown, now: unknown, wording: Wording): readonly ValueChange[] =>
  valueChanges(flat(old), flat(now), [], wording);

function flat(record: unknown, under = ''): { readonly [label: string]: unknown } {
  return Object.fromEntries(
    Object.entries(isObject(record) ? record : {})
      .filter(([name]) => under !== '' || !SILENT.has(name))
      .flatMap(([name, value]) => {
        const label = [under, name].filter(Boolean).join(' · ');
        return isObject(value) ? Object.entries(flat(value, label)) : [[label, value]];
      }),
  );
}

function nameIn(record: unknown): string | undefined {
  if (!isObject(record)) return undefined;
  const { name, rule } = record;
  return typeof name === 'string' ? name : typeof rule === 'string' ? rule : undefined;
}
