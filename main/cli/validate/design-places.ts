// Where the records of a design stand in its file: whoever reviews a change to it, or a CI system,
// looks at lines.

import { TABLES, type Table } from '#app/design/schema.ts';
import type { TextSpan } from '#app/text-span.ts';
import { type JsonNode, type JsonPlaces, jsonPlaces } from '../json-places.ts';

export interface DesignPlaces {
  /** A whole record, from brace to brace. */
  record(table: Table, id: string): TextSpan | undefined;
  /**
   * The member a path leads to in a record, its name included: `['properties', 'timeout']`. With
   * `least`, the last one on the path that is there, if that is at least so many steps.
   */
  member(table: Table, id: string, path: readonly string[], least?: number): TextSpan | undefined;
  /** A member of the design itself. */
  top(name: string): TextSpan | undefined;
}

/** @param text a design that can be read; of any other, what can be found is. */
export function designPlaces(text: string): DesignPlaces {
  const places = jsonPlaces(text);
  const tables = new Map(TABLES.map((table) => [table, recordsOf(places, table)]));
  const entry = (from: JsonNode | undefined, path: readonly string[], least: number) => {
    const found = places.follow(from, path);
    return found && found.steps >= least ? places.entry(found.node) : undefined;
  };
  return {
    record: (table, id) => {
      const record = tables.get(table)?.get(id);
      return record && places.span(record);
    },
    member: (table, id, path, least = path.length) =>
      entry(tables.get(table)?.get(id), path, least),
    top: (name) => entry(places.root, [name], 1),
  };
}

function recordsOf({ root, follow }: JsonPlaces, table: Table): ReadonlyMap<string, JsonNode> {
  const rows = follow(root, [table]);
  const list = (rows?.steps === 1 && rows.node.children) || [];
  return new Map(
    list.flatMap((row): [string, JsonNode][] => {
      const id = follow(row, ['id']);
      const value: unknown = id?.steps === 1 ? id.node.value : undefined;
      return typeof value === 'string' ? [[value, row]] : [];
    }),
  );
}
