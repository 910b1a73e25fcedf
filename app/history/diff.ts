// What changed between two versions of a design, record by record. Records are shared between
// versions, so an untouched one is recognised by identity and a diff of a 2,000-block design costs
// one pass over its keys.
import { type Design, TABLES, type Table } from '../design/schema.ts';

interface RecordChange {
  readonly before: unknown;
  readonly after: unknown;
}

export interface DesignDiff {
  readonly tables: { readonly [T in Table]: ReadonlyMap<string, RecordChange> };
  /** The design's own fields: name, description, settings, unknown ones. */
  readonly fields: ReadonlyMap<string, RecordChange>;
}

/** What leads from one version to the other. Records are compared by identity, not by content. */
export function diffDesigns(before: Design, after: Design): DesignDiff {
  const tableNames: readonly string[] = TABLES;
  return {
    tables: {
      blocks: diffRecords(before.blocks, after.blocks),
      connections: diffRecords(before.connections, after.connections),
      waivers: diffRecords(before.waivers, after.waivers),
      parameters: diffRecords(before.parameters, after.parameters),
    },
    fields: diffRecords(before, after, (key) => !tableNames.includes(key)),
  };
}

export const isEmptyDiff = (diff: DesignDiff): boolean =>
  diff.fields.size === 0 && TABLES.every((table) => diff.tables[table].size === 0);

/** Applies a diff to the design it starts from (`forward`) or ends at (`backward`). */
export function applyDiff(
  design: Design,
  diff: DesignDiff,
  direction: 'forward' | 'backward',
): Design {
  const next: Record<string, unknown> = { ...design };
  for (const table of TABLES) next[table] = patch(design[table], diff.tables[table], direction);
  // A diff holds records that were in a design before, so the result is one again.
  return patch(next, diff.fields, direction) as Design;
}

type AnyRecord = { readonly [key: string]: unknown };

function diffRecords(
  before: AnyRecord,
  after: AnyRecord,
  counts: (key: string) => boolean = () => true,
): ReadonlyMap<string, RecordChange> {
  const changes = new Map<string, RecordChange>();
  if (before === after) return changes;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const change = { before: own(before, key), after: own(after, key) };
    if (counts(key) && !Object.is(change.before, change.after)) changes.set(key, change);
  }
  return changes;
}

function patch(
  records: AnyRecord,
  changes: ReadonlyMap<string, RecordChange>,
  direction: 'forward' | 'backward',
): AnyRecord {
  if (changes.size === 0) return records;
  const next = new Map(Object.entries(records));
  for (const [key, change] of changes) {
    const value = direction === 'forward' ? change.after : change.before;
    if (value === undefined) next.delete(key);
    else next.set(key, value);
  }
  return Object.fromEntries(next);
}

const own = (record: AnyRecord, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;
