// Containers that stand one under another, as the tiers of a VPC do, change their order by hand: one is
// dropped on another, gets its place, and those between make room.
import { blockDefinition } from '../catalog/catalog.ts';
import type { BlockId } from '../design/ids.ts';
import type { Block, Design, Point } from '../design/schema.ts';
import { blockSize } from './block-size.ts';
import { bottom, rectAt } from './rect.ts';

export interface Move {
  readonly id: BlockId;
  readonly position: Point;
}

/** Where all of them go; nothing where the two don't stand in such a row, or one that would move is locked. */
export function reorderedBand(
  design: Design,
  block: Block,
  over: BlockId,
): readonly Move[] | undefined {
  const band = bandAround(design, block).map((one) => ({
    one,
    rect: rectAt(one.position, blockSize(one)),
  }));
  band.sort((a, b) => a.rect.y - b.rect.y);
  const gaps = band.slice(1).map(({ rect }, index) => rect.y - bottom(band[index]?.rect ?? rect));
  const from = band.findIndex(({ one }) => one.id === block.id);
  const to = band.findIndex(({ one }) => one.id === over);
  const [moved] = from === to || to < 0 ? [] : band.slice(from, from + 1);
  if (!moved || gaps.some((gap) => gap < 0)) return undefined;
  let y = band[0]?.rect.y ?? 0;
  const order = band.toSpliced(from, 1).toSpliced(to, 0, moved);
  const moves = order.flatMap(({ one, rect }, index) => {
    const position = { x: rect.x, y };
    y += rect.height + (gaps[index] ?? 0);
    return position.y === rect.y ? [] : [{ one, position }];
  });
  if (moves.some(({ one }) => one.locked)) return undefined;
  return moves.map(({ one, position }) => ({ id: one.id, position }));
}

/** Those of its type that stand with it in a container that takes no other. */
function bandAround(design: Design, { parent, type }: Block): Block[] {
  const container = parent && design.blocks[parent];
  if (!container || !blockDefinition(container.type)?.container?.only?.includes(type)) return [];
  return Object.values(design.blocks).filter((one) => one.parent === parent && one.type === type);
}
