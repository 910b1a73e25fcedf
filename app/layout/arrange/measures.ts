// How much room things take that stand by themselves, and round what they hold.
import { blockDefinition } from '../../catalog/catalog.ts';
import type { Block } from '../../design/schema.ts';
import { blockChips, blockSize, CHIP_ROW } from '../block-size.ts';
import { HULL_PADDING, shapeOf } from '../frames.ts';
import { upToGrid } from '../snap.ts';
import { textWidth } from '../text-width.ts';
import { type Box } from './boxes.ts';
import type { Context } from './context.ts';

/** Notes and pictures are put beside what they stood next to afterwards; hulls are where their blocks are. */
export function standsHere(block: Block, context: Context): boolean {
  if (!context.takesPart(block)) return false;
  if (blockDefinition(block.type)?.drawing) return false;
  return shapeOf(block.type) !== 'hull' || context.graph.ownedBy(block.id).length === 0;
}

/** A block with the chips under it. */
export function leafBox(block: Block): Box {
  const { width, height } = blockSize(block);
  const chips = shapeOf(block.type) === 'block' && blockChips(block).length > 0;
  const definition = blockDefinition(block.type);
  const first = definition?.traits.actor === true;
  const aside = definition?.category === 'delivery' || definition?.category === 'operations';
  return {
    id: block.id,
    width: upToGrid(width),
    height: height + (chips ? CHIP_ROW : 0),
    inner: new Map([[block.id, { x: 0, y: 0, width, height }]]),
    mirrors: true,
    ...(first && { first }),
    ...(aside && { aside }),
  };
}

/** Wider by a few pixels than a hull is drawn, so that its blocks are on the grid. */
export const HULL_ROOM = {
  top: upToGrid(HULL_PADDING.top),
  side: upToGrid(HULL_PADDING.side),
  bottom: upToGrid(HULL_PADDING.bottom),
} as const;
/** What stands astride a hull's lower border wants below it. */
export const ASTRIDE = 8;

/** A frame's name and its chips side by side. */
export function headingWidth(block: Block): number {
  if (block.type === 'subnet-tier') return 0;
  const chips = blockChips(block).reduce((sum, chip) => sum + textWidth(chip, 11) * 1.25 + 36, 0);
  return upToGrid(44 + textWidth(block.name, 12.5) + chips);
}
