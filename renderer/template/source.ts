// Between the template's text and the canvas: which lines a selection made, and who made a line.
import type { Emitted, TextRange } from '#app/cloudformation/emit/emitted.ts';
import { type Author, authorOf, type SourceMap } from '#app/compiler/source-map.ts';
import type { Selection } from '../store/session-store.ts';

/** Where the resources and parameters of the selected blocks and connections stand, top to bottom. */
export function rangesOf(
  { blocks, connections }: Selection,
  map: SourceMap,
  ranges: Emitted['ranges'],
): readonly TextRange[] {
  const made = Object.entries(map.authors).filter(
    ([, { block, connection }]) =>
      (block !== undefined && blocks.includes(block)) ||
      (connection !== undefined && connections.includes(connection)),
  );
  // Some connections make no resource of their own: then what they added to others is shown.
  const ids =
    made.length > 0
      ? made.map(([id]) => id)
      : map.contributions
          .filter(({ author }) => author.connection && connections.includes(author.connection))
          .map(({ logicalId }) => logicalId);
  return [...new Set(ids)]
    .flatMap((id) => (Object.hasOwn(ranges, id) ? (ranges[id] ?? []) : []))
    .toSorted((a, b) => a.start - b.start);
}

/** Who is behind a place in the text, if anybody. */
export function authorAt(
  position: number,
  map: SourceMap,
  ranges: Emitted['ranges'],
): Author | undefined {
  const found = Object.entries(ranges).find(
    ([, { start, end }]) => position >= start && position <= end,
  );
  return found && authorOf(map, found[0]);
}
