import { describe, expect, it } from 'vitest';
import type { TextSpan } from '#app/text-span.ts';
import { designPlaces } from './design-places.ts';

const text = `{
  "format": "stackwright",
  "name": "Shop",
  "blocks": [
    {
      "id": "a",
      "name": "naïve 🛒 \\"a\\"", "properties": { "timeout": 3, "tags": [{ "k": 1 }] }
    },
    { "id": "b" }
  ],
  "connections": [{ "id": "a", "kind": "calls" }]
}
`;

/** What a span covers. */
function covered(source: string, span: TextSpan | undefined): string | undefined {
  if (!span) return undefined;
  const lines = source.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return source.slice(offset(span.line, span.column), offset(span.endLine, span.endColumn));
}

describe('places in a design', () => {
  const places = designPlaces(text);
  const member = (path: readonly string[], least?: number) =>
    covered(text, places.member('blocks', 'a', path, least));

  it('has records by table and id', () => {
    expect(places.record('blocks', 'a')).toEqual({ line: 5, column: 5, endLine: 8, endColumn: 6 });
    expect(covered(text, places.record('connections', 'a'))).toBe('{ "id": "a", "kind": "calls" }');
    expect(places.record('blocks', 'c')).toBeUndefined();
    expect(places.record('waivers', 'a')).toBeUndefined();
  });

  it('has members with their names', () => {
    expect(member(['name'])).toBe('"name": "naïve 🛒 \\"a\\""');
    expect(member(['properties', 'timeout'])).toBe('"timeout": 3');
    expect(member(['properties', 'tags', '0'])).toBe('{ "k": 1 }');
    expect(member(['properties', 'memory'])).toBeUndefined();
    expect(covered(text, places.top('name'))).toBe('"name": "Shop"');
  });

  it('goes as far along a path as there is anything, if that is far enough', () => {
    expect(member(['properties', 'timeout', 'seconds'], 2)).toBe('"timeout": 3');
    expect(member(['properties', 'tags', '3', 'k'], 2)).toBe('"tags": [{ "k": 1 }]');
    expect(member(['properties', 'memory'], 2)).toBeUndefined();
  });

  it('counts as editors do behind a byte order mark and with either line end', () => {
    const marked = designPlaces(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(marked.record('blocks', 'a')).toEqual({ line: 5, column: 5, endLine: 8, endColumn: 6 });
  });

  it.each(['', '[]', '{"blocks": {"id": "a"}}', '{"blocks": [1, {"id": 2}, null'])(
    'finds nothing in %j, and minds nothing',
    (odd) => {
      expect(designPlaces(odd).record('blocks', 'a')).toBeUndefined();
      expect(designPlaces(odd).top('name')).toBeUndefined();
    },
  );
});
