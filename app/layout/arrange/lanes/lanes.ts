// A VPC with its tiers as bands of one width, public to isolated, and microservices as lanes across
// them; what they own outside hangs below the VPC in the same lane, so that no hull holds a stranger.
import type { BlockId } from '../../../design/ids.ts';
import type { Block } from '../../../design/schema.ts';
import { blockChips, blockSize } from '../../block-size.ts';
import { paddingOf } from '../../fit-container.ts';
import type { Rect } from '../../rect.ts';
import { upToGrid } from '../../snap.ts';
import { textWidth } from '../../text-width.ts';
import { type Box } from '../boxes.ts';
import { type Context, linksBetween } from '../context.ts';
import { ASTRIDE, HULL_ROOM, headingWidth, leafBox, standsHere } from '../measures.ts';
import { bestLanes } from './order.ts';
import { LANE_SIDE, type Lane, lanesOf, type Row } from './rows.ts';
import { tiesOf } from './sides.ts';

interface Given {
  /** It holds nothing but tiers; otherwise it is a row itself. */
  readonly tiers: boolean;
  /** What hangs below it. */
  readonly below: readonly Block[];
  readonly context: Context;
  readonly boxOf: (block: Block) => Box;
}

const ORDER = ['public', 'private', 'isolated'];
/** From a tier's left border to its lanes: its label, and what keeps a hull off that. */
const LABEL = 40;
/** Between bands, and round them. */
const BAND_GAP = 10;
/** What a row keeps above and below its blocks: with nothing there, where hulls begin or end, pass. */
const ABOVE = { open: 24, begins: HULL_ROOM.top + 16, passes: 40 } as const;
const BELOW = { open: 20, ends: HULL_ROOM.bottom + 16, passes: 40 } as const;
const HANGING_GAP = 56;
const LEAST_ROW = 52;

export function lanesBox(container: Block, { tiers, below, context, boxOf }: Given): Box {
  const bands = tiers
    ? context.childrenOf(container.id).toSorted((a, b) => tierRank(a) - tierRank(b))
    : [container];
  const rows: readonly Row[] = [
    ...bands.map((band) => {
      const here = context.childrenOf(band.id).filter((block) => standsHere(block, context));
      return rowOf(band.id, here, here.map(boxOf), context);
    }),
    ...(below.length > 0 ? [rowOf(undefined, below, below.map(leafBox), context)] : []),
  ];
  const given = lanesOf(rows, context, (owner) =>
    upToGrid(textWidth(context.design.blocks[owner]?.name ?? '', 12.5)),
  );
  const boxes = rows.flatMap((row) => row.boxes);
  const links = linksBetween(boxes, context);
  const { lanes, starts } = bestLanes(given, (tried) => tiesOf(tried, links));
  return boxFor(container, tiers, bands, rows, lanes, starts, context);
}

function rowOf(
  id: BlockId | undefined,
  blocks: readonly Block[],
  boxes: readonly Box[],
  context: Context,
): Row {
  const owners = new Map<string, BlockId>();
  for (const block of blocks) {
    const owner = context.ownerOf(block);
    if (owner) owners.set(block.id, owner);
  }
  return { id, boxes, owners };
}

function boxFor(
  container: Block,
  tiers: boolean,
  bands: readonly Block[],
  rows: readonly Row[],
  lanes: readonly Lane[],
  starts: readonly number[],
  context: Context,
): Box {
  const inner = new Map<BlockId, Rect>();
  const padding = paddingOf(container.type);
  const left = tiers ? upToGrid(padding.left + LABEL) : upToGrid(padding.left) - 8;
  const end = Math.max(0, ...lanes.map(({ width }, index) => (starts[index] ?? 0) + width));
  const heading = headingWidth(container);
  const bandWidth = Math.max(
    end + left - (tiers ? padding.left : 0) + (tiers ? 8 : padding.right),
    heading - (tiers ? 2 * padding.left : 0),
    tiers ? 0 : blockSize(container).width * (end === 0 ? 1 : 0),
  );
  let y: number = padding.top;
  let foot = 0;
  let widest = end + left;
  for (const [index, row] of rows.entries()) {
    const here = lanes.filter(({ cells }) => cells.has(index));
    const tall = Math.max(
      LEAST_ROW,
      ...here.map(({ cells }) => cells.get(index)?.placed.height ?? 0),
    );
    const hanging = row.id === undefined;
    const above = hanging ? HANGING_GAP : tiers ? roomAbove(lanes, index) : insideTop(lanes, index);
    const top = upToGrid(y + above);
    for (const lane of here) {
      const cell = lane.cells.get(index);
      const start = left + LANE_SIDE + (starts[lanes.indexOf(lane)] ?? 0) + (cell?.shift ?? 0);
      for (const box of cell?.boxes ?? []) {
        const at = cell?.placed.at.get(box.id) ?? { x: 0, y: 0 };
        for (const [id, rect] of box.inner)
          inner.set(id, { ...rect, x: start + at.x + rect.x, y: top + at.y + rect.y });
      }
    }
    const bottom =
      top + tall + (hanging ? hullFoot(lanes, index, context) : roomBelow(lanes, index));
    const band = bands[index];
    if (band && !hanging) {
      if (tiers) inner.set(band.id, { x: padding.left, y, width: bandWidth, height: bottom - y });
      foot = bottom;
      y = bottom + BAND_GAP;
    } else widest = Math.max(widest, bottom === 0 ? 0 : end + left);
    if (hanging) foot = Math.max(foot, bottom);
  }
  const inside = rows.findLast((row) => row.id !== undefined);
  const lastBand = tiers && inside?.id ? inner.get(inside.id) : undefined;
  const containerFoot = lastBand ? lastBand.y + lastBand.height + BAND_GAP : y - BAND_GAP;
  const width = tiers ? bandWidth + 2 * padding.left : bandWidth;
  inner.set(container.id, { x: 0, y: 0, width, height: containerFoot });
  return {
    id: container.id,
    width: upToGrid(Math.max(width, widest)),
    height: upToGrid(Math.max(containerFoot, foot)),
    inner,
  };
}

const roomAbove = (lanes: readonly Lane[], row: number): number => {
  const hulls = lanes.filter(({ hull }) => hull);
  if (hulls.some(({ first }) => first === row)) return ABOVE.begins;
  return hulls.some(({ first, last }) => first < row && last >= row) ? ABOVE.passes : ABOVE.open;
};

/** In a container that is a row itself, whose heading is above already. */
const insideTop = (lanes: readonly Lane[], row: number): number =>
  lanes.some(({ hull, first }) => hull && first === row) ? HULL_ROOM.top : 0;

const roomBelow = (lanes: readonly Lane[], row: number): number => {
  const hulls = lanes.filter(({ hull, first, last }) => hull && first <= row && last >= row);
  if (hulls.some(({ last }) => last > row)) return BELOW.passes;
  return hulls.length > 0 ? BELOW.ends : BELOW.open;
};

const hullFoot = (lanes: readonly Lane[], row: number, { design }: Context): number =>
  lanes.some(
    ({ id, hull, last }) => hull && last === row && hasTeam(design.blocks[id as BlockId]), // hulls go by their blocks' ids
  )
    ? HULL_ROOM.bottom + ASTRIDE
    : HULL_ROOM.bottom;

const hasTeam = (block: Block | undefined): boolean =>
  block !== undefined && blockChips(block).length > 0;

const tierRank = ({ properties: { tier } }: Block): number => {
  const rank = ORDER.indexOf(typeof tier === 'string' ? tier : 'private');
  return rank < 0 ? ORDER.length : rank;
};
