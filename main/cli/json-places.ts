// Where the values of a JSON text stand in it, and where it stops being JSON. Engines' own errors
// name an offset at best, and none at all for a merge's conflict markers.
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { spansIn, type TextSpan } from '#app/text-span.ts';

export type { Node as JsonNode } from 'jsonc-parser';

export interface JsonPlaces {
  readonly root: Node | undefined;
  /**
   * The last value a path leads to: the node and how many steps of the path it is away. Steps into
   * a list are its indexes.
   */
  follow(
    from: Node | undefined,
    path: readonly string[],
  ): { node: Node; steps: number } | undefined;
  /** Of a value with its name, where it has one. */
  entry(node: Node): TextSpan;
  span(node: Node): TextSpan;
}

/** @param text JSON; of any other, what can be found is. */
export function jsonPlaces(text: string): JsonPlaces {
  const source = withoutMark(text);
  const spans = spansIn(source);
  const span = ({ offset, length }: Node): TextSpan => spans(offset, offset + length);
  return {
    root: parseTree(source),
    follow: (from, path) => {
      let node = from;
      let steps = 0;
      for (const name of path) {
        const next = node && child(node, name);
        if (!next) break;
        node = next;
        steps += 1;
      }
      return node && { node, steps };
    },
    entry: (node) => span(node.parent?.type === 'property' ? node.parent : node),
    span,
  };
}

/** Where a text stops being JSON; empty, at its end, where something is missing there. */
export function syntaxErrorIn(text: string): TextSpan | undefined {
  const source = withoutMark(text);
  const errors: ParseError[] = [];
  parseTree(source, errors, { disallowComments: true });
  const [first] = errors;
  return first && spansIn(source)(first.offset, first.offset + first.length);
}

/** The deepest value a path leads to, its name included: where a schema's complaint belongs. */
export function placeOfPath(text: string, path: readonly PropertyKey[]): TextSpan | undefined {
  const places = jsonPlaces(text);
  const found = places.follow(places.root, path.map(String));
  return found && found.steps > 0 ? places.entry(found.node) : undefined;
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

const child = (node: Node, name: string): Node | undefined =>
  findNodeAtLocation(node, [node.type === 'array' ? Number(name) : name]);
