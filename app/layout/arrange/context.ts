// What laying out a design asks of it, said once.
import { blockDefinition } from '../../catalog/catalog.ts';
import { connectionDefinition } from '../../connections/connections.ts';
import type { BlockId } from '../../design/ids.ts';
import type { Block, Connection, Design } from '../../design/schema.ts';
import { buildGraph, type Graph } from '../../graph/graph.ts';
import { connectionText } from '../connection-text.ts';
import { shapeOf } from '../frames.ts';
import { textWidth } from '../text-width.ts';
import type { Box, Direction, Link } from './boxes.ts';

export interface Context {
  readonly design: Design;
  readonly graph: Graph;
  readonly direction: Direction | undefined;
  /** The same within a microservice. */
  innerOf(owner: BlockId): Direction | undefined;
  /** Nothing flows along it. */
  isAside(connection: Connection): boolean;
  /** What is laid out: the rest isn't there. */
  readonly takesPart: (block: Block) => boolean;
  /** It stays where it is, with all that is inside it. */
  keeps(block: Block): boolean;
  /** In which microservice a block stands; one that isn't there, or is none, owns nothing. */
  ownerOf(block: Block): BlockId | undefined;
  /** Where it sits: on the canvas if a damaged file names a container that isn't there. */
  parentOf(block: Block): BlockId | undefined;
  childrenOf(parent: BlockId | undefined): readonly Block[];
}

export function contextOf(
  design: Design,
  direction: Direction | undefined,
  takesPart: (block: Block) => boolean = () => true,
): Context {
  const graph = buildGraph(design);
  const parentOf = (block: Block): BlockId | undefined => {
    const parent = block.parent && design.blocks[block.parent];
    return parent && shapeOf(parent.type) === 'container' && !inCircle(design, block)
      ? parent.id
      : undefined;
  };
  const children = new Map<BlockId | undefined, Block[]>();
  for (const block of graph.blocks) {
    const parent = parentOf(block);
    const list = children.get(parent);
    if (list) list.push(block);
    else children.set(parent, [block]);
  }
  const ownerOf = (block: Block): BlockId | undefined => {
    const owner = block.owner && design.blocks[block.owner];
    return owner && shapeOf(owner.type) === 'hull' && shapeOf(block.type) !== 'hull'
      ? owner.id
      : undefined;
  };
  return {
    design,
    graph,
    direction,
    innerOf: () => undefined,
    isAside: (connection) => isAside(connection, design),
    takesPart,
    parentOf,
    ownerOf,
    keeps: (block) => {
      const owner = ownerOf(block);
      return isHeld(block) || (owner !== undefined && isHeld(design.blocks[owner]));
    },
    childrenOf: (parent) => children.get(parent) ?? [],
  };
}

/** What is pinned or locked stays where it is. */
export const isHeld = (block: Block | undefined): boolean =>
  block?.locked === true || block?.pinned === true;

/** Deeper nesting can only be a damaged file's circle of parents. */
const DEEPEST = 64;

function inCircle(design: Design, block: Block): boolean {
  let at: Block | undefined = block;
  for (let depth = 0; depth < DEEPEST; depth++) {
    at = at?.parent && design.blocks[at.parent];
    if (!at) return false;
  }
  return true;
}

/** The lines between boxes, from the blocks at their ends. */
export function linksBetween(boxes: readonly Box[], { graph, design }: Context): readonly Link[] {
  const home = new Map<BlockId, Box>();
  for (const box of boxes) for (const id of box.inner.keys()) home.set(id, box);
  const links: Link[] = [];
  for (const [id, from] of home)
    for (const connection of graph.outgoing(id)) {
      const to = home.get(connection.to);
      if (!to || to === from) continue;
      links.push({
        from: from.id,
        to: to.id,
        fromAt: middleOf(from, id),
        toAt: middleOf(to, connection.to),
        label: textWidth(connectionText(connection), 10),
        weight: weightOf(connection),
        aside: isAside(connection, design),
      });
    }
  return links;
}

function middleOf({ inner }: Box, id: BlockId): { x: number; y: number } {
  const { x, y, width, height } = inner.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}

/** What carries requests and messages is drawn straighter than what is kept beside. */
const weightOf = ({ kind }: Connection): number => (STORES.has(kind) ? 1 : 2);
const STORES: ReadonlySet<string> = new Set(['reads', 'writes', 'reads-and-writes', 'authorizes']);

/** Watching, naming, and what building and delivering has to do with the rest. */
function isAside({ kind, from, to }: Connection, design: Design): boolean {
  if (connectionDefinition(kind)?.aside) return true;
  return roomOf(design.blocks[from]) !== roomOf(design.blocks[to]) && !HANDED_ON.has(kind);
}
/** An alarm's topic is no alarm, and yet stands with it. */
const HANDED_ON: ReadonlySet<string> = new Set(['notifies', 'triggers', 'publishes', 'sends']);

function roomOf(block: Block | undefined): 'flow' | 'delivery' | 'operations' {
  const category = block && blockDefinition(block.type)?.category;
  return category === 'delivery' || category === 'operations' ? category : 'flow';
}
