// Which menu belongs to what is under the pointer, or to what is selected. Opening one selects what
// it is about, unless that is part of the selection.
import { counted } from '#app/counted.ts';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Point } from '#app/design/schema.ts';
import { dropTarget } from '#app/layout/drop-target.ts';
import { shapeOf } from '#app/layout/frames.ts';
import type { MenuTarget } from '../../menus/context-menus.ts';
import { useDesign } from '../../store/design-store.ts';
import { type Selection, useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { closeInsert } from '../insert/insert-store.ts';
import { blockId } from '../nodes/use-block.ts';
import { useScene } from '../scene-store.ts';
import { distantBlock } from '../use-flow-handlers.ts';
import { canvasElement, toCanvas } from '../view/view.ts';
import { useMenu } from './menu-store.ts';

type Under = { readonly block: BlockId } | { readonly connection: ConnectionId } | undefined;

export function openMenuAt(at: Point): void {
  const under = whatIsUnder(at);
  const { selection, inspect } = useSession.getState();
  if (!under) inspect({});
  else if ('block' in under) {
    if (!selection.blocks.includes(under.block)) inspect({ blocks: [under.block] });
  } else if (!selection.connections.includes(under.connection))
    inspect({ connections: [under.connection] });
  openMenu(at);
}

/** By keyboard: at the selection, or in the middle of the canvas. */
export function openMenuOfSelection(): void {
  const { blocks, connections } = useSession.getState().selection;
  const element =
    (blocks[0] && elementOf(`.react-flow__node[data-id="${CSS.escape(blocks[0])}"]`)) ??
    (connections[0] && elementOf(`[data-connection="${CSS.escape(connections[0])}"]`));
  const canvas = canvasElement()?.getBoundingClientRect();
  if (!canvas) return;
  const box = element?.getBoundingClientRect();
  const within = (value: number, from: number, to: number): number =>
    Math.max(from + 8, Math.min(value, to - 8));
  openMenu({
    x: within(box ? box.x + box.width / 2 : canvas.x + canvas.width / 2, canvas.left, canvas.right),
    y: within(
      box ? box.y + box.height / 2 : canvas.y + canvas.height / 3,
      canvas.top,
      canvas.bottom,
    ),
  });
}

const elementOf = (selector: string): Element | undefined =>
  document.querySelector(selector) ?? undefined;

/** Of what is selected, wherever one pointed at it. */
export function openMenu(at: Point): void {
  useCanvas.getState().update({ kindMenu: undefined, hint: undefined, searchFrom: undefined });
  closeInsert();
  const { activeElement } = document;
  useMenu.setState({
    open: {
      ...menuFor(useSession.getState().selection),
      at,
      focused: activeElement instanceof HTMLElement ? activeElement : undefined,
    },
  });
}

function menuFor({ blocks, connections }: Selection): { target: MenuTarget; label: string } {
  const [block] = blocks;
  const [connection] = connections;
  const count = blocks.length + connections.length;
  if (count > 1) return { target: 'several', label: counted(count, 'thing') };
  if (block) {
    const { name = 'Block', type = '' } = useDesign.getState().design.blocks[block] ?? {};
    // Collapsed or not, a container's menu is a container's.
    return { target: SHAPES[shapeOf(type)], label: name };
  }
  return connection
    ? { target: 'connection', label: 'Connection' }
    : { target: 'canvas', label: 'Canvas' };
}

const SHAPES = { block: 'block', container: 'container', hull: 'microservice' } as const;

/** A container's middle lets the pointer through: there it is the container. */
function whatIsUnder(at: Point): Under {
  for (const element of document.elementsFromPoint(at.x, at.y)) {
    const node = element.closest<HTMLElement>('.react-flow__node')?.dataset.id;
    if (node) return { block: blockId(node) };
    const line = element.closest<SVGElement>('[data-connection]')?.dataset.connection;
    if (line) return { connection: line as ConnectionId }; // lines are drawn of connections
    if (element.closest('.react-flow__pane')) break;
  }
  const point = toCanvas(at);
  const { frames } = useScene.getState();
  const frame = distantBlock(point) ?? dropTarget(frames, point, () => false).container;
  return frame && { block: frame.id };
}
