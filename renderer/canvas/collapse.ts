// Collapsing containers and microservices to one box, and opening them again.
import { counted } from '#app/counted.ts';
import type { BlockId } from '#app/design/ids.ts';
import { without } from '#app/edits/records.ts';
import { boxOf, canCollapse } from '#app/layout/visible.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';

/** What goes out of sight is no longer selected; its box is. */
export function setCollapsed(ids: readonly BlockId[], collapsed: boolean): void {
  const { design, dispatch } = useDesign.getState();
  const changed = ids.filter(
    (id) => canCollapse(design.blocks[id]) && (design.blocks[id]?.collapsed ?? false) !== collapsed,
  );
  const [only] = changed;
  if (!only) return;
  const what =
    changed.length === 1 ? (design.blocks[only]?.name ?? 'it') : counted(changed.length, 'block');
  dispatch(`${collapsed ? 'Collapse' : 'Expand'} ${what}`, [
    { edit: 'set-collapsed', args: { ids: changed, collapsed } },
  ]);
  if (collapsed) selectBoxes();
}

/** What is hidden now isn't selected on the canvas any more: its box is. */
export function selectBoxes(): void {
  const { design } = useDesign.getState();
  const { selection, select } = useSession.getState();
  if (!selection.blocks.some((id) => boxOf(design, id))) return;
  const blocks = new Set(selection.blocks.map((id) => boxOf(design, id) ?? id));
  select({ ...selection, blocks: [...blocks] });
}

/** What the commands are about: what is selected, else what the selected blocks are in. */
export function collapsible(collapsed: boolean): readonly BlockId[] {
  const { blocks } = useDesign.getState().design;
  const found = new Set<BlockId>();
  for (const id of useSession.getState().selection.blocks) {
    const block = blocks[id];
    const own = canCollapse(block) ? id : undefined;
    const around = own ?? block?.owner ?? block?.parent;
    if (around && blocks[around] && (blocks[around].collapsed ?? false) === collapsed)
      found.add(around);
  }
  return [...found];
}

/** All microservices, or with `containers` everything that can be opened. */
export function every(which: 'microservices' | 'all', collapsed: boolean): readonly BlockId[] {
  return Object.values(useDesign.getState().design.blocks)
    .filter((block) => (block.collapsed ?? false) === collapsed && canCollapse(block))
    .filter(({ type }) => which === 'all' || type === 'microservice')
    .map(({ id }) => id);
}

/** Opens whatever hides a block, however deep; for those who ask for the block itself. */
export function expandTo(id: BlockId): void {
  const { design } = useDesign.getState();
  // Behind one box may be another.
  const closed: BlockId[] = [];
  let { blocks } = design;
  for (;;) {
    const around = boxOf({ blocks }, id);
    const box = around && blocks[around];
    if (!box) break;
    closed.push(box.id);
    blocks = { ...blocks, [box.id]: without(box, 'collapsed') };
  }
  setCollapsed(closed, false);
}
