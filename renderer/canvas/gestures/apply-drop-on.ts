// Does what was announced while a block was dragged: each is one step to undo.
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { ConnectionId } from '#app/design/ids.ts';
import type { Block, Design, Point } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { BLOCK, blockSize } from '#app/layout/block-size.ts';
import type { Frames } from '#app/layout/frames.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { connectBlocks } from '../connect/connect-blocks.ts';
import { insertionEdits } from '../connect/insertion.ts';
import { withChips } from '../free-spot.ts';
import { newBeside } from '../insert/new-beside.ts';
import { newBlock } from '../new-block.ts';
import { viewOfCanvas } from '../view/view.ts';
import type { DropOn } from './drop-on.ts';
import { landingOf, landingOfMoved } from './landing.ts';
import { refuse } from './refuse.ts';
import { roomAt } from './room-on-line.ts';
import { settleEdits } from './settle.ts';

type Joining = Extract<DropOn, { is: 'join' }>;
type Inserting = Extract<DropOn, { is: 'insert' }>;

/** A block of the design was let go over another one: it stays where it was. */
export function joinDragged(block: Block, { target, join }: Joining, screen: Point): void {
  if (!join.ok) return;
  const [from, to] = join.forward ? [block.id, target] : [target, block.id];
  const connection = connectBlocks(from, to, join.kind.kind);
  if (connection && join.several)
    useCanvas.getState().update({ kindMenu: { connection, at: screen } });
}

/** A new block was let go over another one: it is put beside it. */
export function joinNew(
  definition: BlockDefinition,
  { target, join }: Joining,
  frames: Frames,
  screen: Point,
): void {
  const { design, dispatch } = useDesign.getState();
  const neighbour = design.blocks[target];
  const made =
    neighbour && join.ok
      ? newBeside(design, frames, definition, neighbour, { join, view: viewOfCanvas() })
      : undefined;
  if (!made || !join.ok) return;
  const result = dispatch(`Add ${made.name}`, made.edits);
  if (!result.ok) return refuse(screen, result.failure.message);
  useSession.getState().select({ blocks: [made.id] });
  const added = made.edits.find(({ edit }) => edit === 'add-connection');
  if (added?.edit === 'add-connection' && join.several)
    useCanvas.getState().update({
      kindMenu: { connection: ConnectionId.parse(added.args.id), at: screen },
    });
}

/** A block of the design without lines was let go over one. */
export function insertDragged(block: Block, on: Inserting, frames: Frames, screen: Point): void {
  const { design } = useDesign.getState();
  const size = blockSize(block);
  const others = new Map([...frames].filter(([id]) => id !== block.id));
  const isMoving = (id: string): boolean => id === block.id;
  const landingAt = (middle: Point) => landingOfMoved(design, frames, [block], isMoving, middle);
  const taken = withChips(design, others);
  const middle = roomAt(taken, size, on.at, (spot) => !landingAt(spot).refusal);
  const landing = landingAt(middle);
  if (landing.refusal) return refuse(screen, landing.refusal);
  const at = { x: middle.x - size.width / 2, y: middle.y - size.height / 2 };
  const settled = settleEdits(design, frames, [{ id: block.id, at }], { as: 'blocks', landing });
  finish(design, settled, block.id, block.name, on, screen);
}

/** A new block was let go over a line, or asked for by name. */
export function insertNew(
  definition: BlockDefinition,
  on: Inserting,
  frames: Frames,
  screen: Point,
): void {
  const { design } = useDesign.getState();
  const landingAt = (middle: Point) => landingOf(design, frames, definition, middle);
  const taken = withChips(design, frames);
  const middle = roomAt(taken, BLOCK, on.at, (spot) => !landingAt(spot).refusal);
  const landing = landingAt(middle);
  if (landing.refusal) return refuse(screen, landing.refusal);
  const { id, name, edits } = newBlock(design, frames, definition, middle, landing);
  finish(design, edits, id, name, on, screen);
}

function finish(
  design: Design,
  placed: readonly EditCall[],
  id: Block['id'],
  name: string,
  { connection, insertion }: Inserting,
  screen: Point,
): void {
  const there = applyEdits(design, placed);
  const middle = there.ok ? there.value.blocks[id] : undefined;
  if (!there.ok || !middle || !insertion.ok) return;
  const halves = insertionEdits(there.value, connection, middle, insertion);
  const { blocks } = design;
  const result = useDesign
    .getState()
    .dispatch(
      `Insert ${name} between ${blocks[connection.from]?.name ?? '?'} and ${blocks[connection.to]?.name ?? '?'}`,
      [...placed, ...halves],
    );
  if (result.ok) useSession.getState().select({ blocks: [id] });
  else refuse(screen, result.failure.message);
}
