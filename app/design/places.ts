// Where the records of a design stand in its file: whoever reviews a change to it, or a CI system,
// looks at lines.
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { spansIn, type TextSpan } from '../text-span.ts';
import { TABLES, type Table } from './schema.ts';

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
  const source = withoutMark(text);
  const root = parseTree(source);
  const spans = spansIn(source);
  const span = ({ offset, length }: Node): TextSpan => spans(offset, offset + length);
  const tables = new Map(TABLES.map((table) => [table, recordsOf(root, table)]));
  return {
    record: (table, id) => {
      const record = tables.get(table)?.get(id);
      return record && span(record);
    },
    member: (table, id, path, least = path.length) => {
      let found = tables.get(table)?.get(id);
      let steps = 0;
      for (const name of path) {
        const next = found && child(found, name);
        if (!next) break;
        found = next;
        steps += 1;
      }
      return found && steps >= least ? span(entryOf(found)) : undefined;
    },
    top: (name) => {
      const found = root && child(root, name);
      return found && span(entryOf(found));
    },
  };
}

/** Where a text stops being JSON, and an empty span at its end where it is too short. */
export function syntaxErrorIn(text: string): TextSpan | undefined {
  const source = withoutMark(text);
  const errors: ParseError[] = [];
  parseTree(source, errors, { disallowComments: true });
  const [first] = errors;
  return first && spansIn(source)(first.offset, first.offset + first.length);
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

function recordsOf(root: Node | undefined, table: Table): ReadonlyMap<string, Node> {
  const rows = (root && child(root, table)?.children) ?? [];
  return new Map(
    rows.flatMap((row): [string, Node][] => {
      const id: unknown = child(row, 'id')?.value;
      return typeof id === 'string' ? [[id, row]] : [];
    }),
  );
}

const child = (node: Node, name: string): Node | undefined =>
  findNodeAtLocation(node, [node.type === 'array' ? Number(name) : name]);

/** A value with its name, where it has one. */
const entryOf = (node: Node): Node => (node.parent?.type === 'property' ? node.parent : node);
