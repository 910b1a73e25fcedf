// Places the blocks of a design that nobody has placed: tests' sketches stand in one line, whatever
// they hold. Containers hold their children, microservices what they own, tiers are bands.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Design, Point, Size } from '#app/design/schema.ts';
import { blockChips, blockSize, CHIP_ROW } from '#app/layout/block-size.ts';
import { connectionText } from '#app/layout/connection-text.ts';
import { HULL_PADDING, shapeOf } from '#app/layout/frames.ts';
import { textWidth } from '#app/layout/text-width.ts';
import { bands } from './bands.ts';
import type { Link, Placed } from './boxes.ts';
import { layered } from './layered.ts';
import type { Child, Node, Sized } from './nodes.ts';

/** What a picture says besides, which wants room. */
export interface Extra {
  /** Width and height that captions add to a block's own. */
  readonly captions?: ReadonlyMap<BlockId, number>;
  readonly texts?: ReadonlyMap<string, string>;
}

export function arrange(design: Design, extra: Extra = {}): Design {
  const known = new Map(Object.values(design.blocks).map((block) => [block.id, block]));
  const roots = nodesIn(design, undefined);
  const { at, sizes } = layOut({ id: '', block: undefined, inside: roots }, design, extra);
  const absolute = (id: BlockId): Point => at.get(id) ?? { x: 0, y: 0 };
  return {
    ...design,
    blocks: Object.fromEntries(
      [...known].map(([id, block]) => {
        const own = absolute(id);
        const home = homeOf(block, design);
        const base = home ? absolute(home) : { x: 0, y: 0 };
        const size = sizes.get(id);
        const position = { x: own.x - base.x, y: own.y - base.y };
        return [id, { ...block, position, ...(size && { size }) }];
      }),
    ),
  };
}

/** What sits in a container, or on the canvas; what one microservice owns there is one node. */
function nodesIn(design: Design, parent: BlockId | undefined): readonly Node[] {
  const all = Object.values(design.blocks);
  const here = all.filter((block) => homeOf(block, design) === parent);
  const owns = new Set(all.flatMap(({ owner }) => owner ?? []));
  const hulls = new Map<BlockId, Node[]>();
  const nodes: (Node | { readonly hull: BlockId })[] = [];
  for (const block of here) {
    if (shapeOf(block.type) === 'hull' && owns.has(block.id)) continue;
    const node = { id: block.id, block, inside: nodesIn(design, block.id) };
    const owner = block.owner && design.blocks[block.owner] ? block.owner : undefined;
    if (!owner) nodes.push(node);
    else if (hulls.has(owner)) hulls.get(owner)?.push(node);
    else {
      hulls.set(owner, [node]);
      nodes.push({ hull: owner });
    }
  }
  return nodes.map((node) =>
    'hull' in node
      ? { id: node.hull, block: design.blocks[node.hull], inside: hulls.get(node.hull) ?? [] }
      : node,
  );
}

/** Where it sits: on the canvas if a damaged file names a container that isn't there. */
const homeOf = ({ parent }: Block, { blocks }: Design): BlockId | undefined =>
  parent && blocks[parent] ? parent : undefined;

const FRAME = { top: 36, right: 12, bottom: 20, left: 12 } as const;
const HULL = {
  top: HULL_PADDING.top,
  right: HULL_PADDING.side,
  bottom: HULL_PADDING.bottom,
  left: HULL_PADDING.side,
} as const;
const NONE = { top: 0, right: 0, bottom: 0, left: 0 } as const;
/** What astride a lower border wants below it. */
const ASTRIDE = 10;

function layOut(node: Node, design: Design, extra: Extra): Sized {
  const { block, inside } = node;
  if (block && inside.length === 0) return leaf(block, extra);
  const shape = block ? shapeOf(block.type) : undefined;
  const children = inside.map((child) => ({ child, sized: layOut(child, design, extra) }));
  const padding = paddingOf(block);
  const tiered = inside.every((child) => child.block?.type === 'subnet-tier');
  const least = block ? headingWidth(block) - padding.left - padding.right : 0;
  const placed: Placed & { readonly shifts?: ReadonlyMap<string, number> } = tiered
    ? bands(children, design, least)
    : layered(
        children.map(({ child, sized }) => ({ id: child.id, ...sized.size })),
        linksBetween(children, design, extra),
        leavesFrom(inside, design) ? 'column' : 'rows',
      );
  const at = new Map<string, Point>([[node.id, { x: 0, y: 0 }]]);
  const sizes = new Map<BlockId, Size>();
  for (const { child, sized } of children) {
    const corner = placed.at.get(child.id) ?? { x: 0, y: 0 };
    for (const [id, { x, y }] of sized.at) {
      const shift = id === child.id ? 0 : (placed.shifts?.get(child.id) ?? 0);
      at.set(id, { x: x + corner.x + padding.left + shift, y: y + corner.y + padding.top });
    }
    for (const [id, size] of sized.sizes) sizes.set(id, size);
    if (tiered && child.block)
      sizes.set(child.block.id, { width: placed.width, height: sized.size.height });
  }
  const size = {
    width: Math.max(placed.width, least) + padding.left + padding.right,
    height: placed.height + padding.top + padding.bottom,
  };
  if (block && shape === 'container') sizes.set(block.id, size);
  const team = shape === 'hull' ? ASTRIDE : 0;
  return { size: { width: size.width, height: size.height + team }, at, sizes };
}

/** What is joined to the outside stands in a column, so that its lines leave side by side. */
function leavesFrom(nodes: readonly Node[], { connections }: Design): boolean {
  const here = new Set(nodes.map(({ id }) => id));
  return Object.values(connections).some(({ from, to }) => here.has(from) !== here.has(to));
}

const paddingOf = (block: Block | undefined) =>
  block === undefined
    ? NONE
    : shapeOf(block.type) === 'hull'
      ? HULL
      : (blockDefinition(block.type)?.container?.padding ?? FRAME);

function leaf(block: Block, { captions }: Extra): Sized {
  const at = new Map<string, Point>([[block.id, { x: 0, y: 0 }]]);
  if (shapeOf(block.type) === 'container') {
    const size = { width: Math.max(240, headingWidth(block)), height: 88 };
    return { size, at, sizes: new Map([[block.id, size]]) };
  }
  const { width, height } = blockSize(block);
  const chips = blockChips(block).length > 0 && shapeOf(block.type) === 'block' ? CHIP_ROW : 0;
  const caption = captions?.get(block.id);
  return {
    size: {
      width: Math.max(width, caption ?? 0),
      height: height + Math.max(chips, caption === undefined ? 0 : ASTRIDE),
    },
    at,
    sizes: new Map(),
  };
}

/** A frame's name, its range and its chips side by side. */
function headingWidth(block: Block): number {
  const shape = shapeOf(block.type);
  const name = textWidth(block.name, 12.5);
  if (shape === 'hull') return name + 26;
  if (block.type === 'subnet-tier') return 0;
  const chips = blockChips(block).reduce((sum, chip) => sum + textWidth(chip, 11) + 30, 0);
  return Math.ceil((30 + name + chips * 1.25) / 8) * 8;
}

function linksBetween(children: readonly Child[], design: Design, extra: Extra): readonly Link[] {
  const home = new Map<string, Child>();
  for (const one of children) for (const id of one.sized.at.keys()) home.set(id, one);
  return Object.values(design.connections).flatMap((connection): Link[] => {
    const from = home.get(connection.from);
    const to = home.get(connection.to);
    if (!from || !to || from === to) return [];
    const text = extra.texts?.get(connection.id) ?? connectionText(connection);
    return [
      {
        from: from.child.id,
        to: to.child.id,
        label: textWidth(text, 10),
        fromY: endY(from, connection.from, design),
        toY: endY(to, connection.to, design),
      },
    ];
  });
}

function endY({ sized }: Child, id: BlockId, design: Design): number {
  const block = design.blocks[id];
  const size = sized.sizes.get(id) ?? (block ? blockSize(block) : undefined);
  return (sized.at.get(id)?.y ?? 0) + (size?.height ?? 0) / 2;
}
