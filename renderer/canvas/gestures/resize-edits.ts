// The edits that give a block another size: its band follows, and the containers round it grow.
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { resizedBand } from '#app/layout/fit-container.ts';
import type { Resizing } from '#app/layout/resize.ts';
import { growthEdits } from './settle.ts';

export function resizeEdits(
  design: Design,
  id: BlockId,
  { position, size, children }: Resizing,
): readonly EditCall[] {
  const block = design.blocks[id];
  if (!block) return [];
  // The left edge moves on its own: its band stays where it is.
  const moved = position.x !== block.position.x;
  const all = moved ? [{ id, position, size }] : resizedBand(design, { id, position, size });
  const edits: EditCall[] = all.map((args) => ({ edit: 'resize', args }));
  if (children.length > 0) edits.push({ edit: 'move', args: { moves: [...children] } });
  return block.parent ? [...edits, ...growthEdits(design, edits, [block.parent])] : edits;
}

/** Why it became no smaller, or no larger, in words. */
export function stopWords(
  design: Design,
  id: BlockId,
  { stop, size }: Pick<Resizing, 'stop' | 'size'>,
): string | undefined {
  const block = design.blocks[id];
  if (!block || !stop) return undefined;
  if (stop === 'minimum')
    return `${block.name} gets no smaller than ${size.width} × ${size.height} px: it could hardly be seen or grabbed.`;
  const parent = block.parent && design.blocks[block.parent];
  if (stop === 'parent')
    return `${block.name} stays inside ${parent ? parent.name : 'its container'}.`;
  const inside = Object.values(design.blocks).filter((one) => one.parent === id);
  const [only, ...others] = inside;
  const what = only && others.length === 0 ? only.name : `${inside.length} blocks`;
  return `${block.name} gets no smaller than what is in it: ${what}.`;
}
