import { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import { copyOf, pasteable } from '#app/edits/clipboard.ts';
import type { EditCall } from '#app/edits/edit-call.ts';

/** The edit that copies blocks where they are, with references among them rewired as duplicates have them. */
export function copiesInPlace(
  design: Design,
  ids: readonly BlockId[],
  makeId: () => string,
): { readonly edit: EditCall; readonly copies: ReadonlyMap<BlockId, BlockId> } {
  const fragment = copyOf(design, ids);
  const args = pasteable(design, fragment, { newId: makeId });
  const copies = new Map(
    // One copy for each, in the same order.
    fragment.blocks.flatMap(({ id }, index) => {
      const copy = args.blocks[index];
      return copy ? [[id, BlockId.parse(copy.id)] as const] : [];
    }),
  );
  return { edit: { edit: 'paste', args }, copies };
}
