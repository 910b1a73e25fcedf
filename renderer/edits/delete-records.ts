// Deleting, wherever it is asked for: what is locked stays, whoever asks says so.
import { counted } from '#app/counted.ts';
import { sortDeletable } from '#app/design/locked.ts';
import type { Block } from '#app/design/schema.ts';
import { hideFailure, sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import type { Selection } from '../store/session-store.ts';

/** Deletes what may be, as one undo step; what is locked in or among the rest comes back. */
export function deleteRecords(
  { blocks, connections }: Selection,
  label = 'Delete',
): readonly Block[] {
  const { design, dispatch } = useDesign.getState();
  const { free, locked } = sortDeletable(design, blocks);
  const [only] = free;
  const what =
    free.length === 0
      ? counted(connections.length, 'connection')
      : only && free.length === 1 && connections.length === 0
        ? (design.blocks[only]?.name ?? 'a block')
        : counted(free.length, 'block');
  if (free.length + connections.length > 0)
    dispatch(`${label} ${what}`, [
      { edit: 'remove', args: { blocks: [...free], connections: [...connections] } },
    ]);
  return locked;
}

/** The same from where there is no canvas to say it on: a notice does. */
export function deleteOrSay(selection: Selection): void {
  const locked = deleteRecords(selection);
  const title = 'Locked blocks stay';
  if (locked.length === 0) hideFailure(title);
  else
    sayFailure(title, {
      code: 'locked',
      message: `${locked.map(({ name }) => name).join(', ')} can’t be deleted while locked.`,
      hint: 'Unlock it first, in the inspector or with “Unlock everything”.',
    });
}
