// Notes, texts and pictures have no place in the flow: each stays beside what it stood next to.
import { blockDefinition } from '../../catalog/catalog.ts';
import type { Block, Design } from '../../design/schema.ts';
import { type Frame, type Frames, framesOf } from '../frames.ts';
import { distanceBetween, overlaps, type Rect } from '../rect.ts';
import { isHeld } from './context.ts';
import { nearestFree } from './free.ts';
import { applyPlacements, type Placement } from './placements.ts';

const GAP = 24;

/** Where notes go when blocks are moved like that. */
export function notesBeside(
  design: Design,
  placements: readonly Placement[],
  mayMove: (block: Block) => boolean = () => true,
): readonly Placement[] {
  const notes = Object.values(design.blocks).filter(isDrawing);
  const free = notes.filter((note) => !isHeld(note) && mayMove(note));
  if (free.length === 0) return [];
  const before = framesOf(design);
  const after = framesOf(applyPlacements(design, placements));
  const obstacles = [...after.values()].filter(({ id }) => !isDrawing(design.blocks[id]));
  const taken: Rect[] = notes.flatMap(({ id }) => {
    const rect = after.get(id)?.rect;
    return rect && !free.some((note) => note.id === id) ? [rect] : [];
  });
  const result: Placement[] = [];
  for (const note of free) {
    const was = before.get(note.id)?.rect;
    if (!was) continue;
    const anchor = nearest(was, before, design);
    const now = anchor && after.get(anchor.id)?.rect;
    const by =
      anchor && now ? { x: now.x - anchor.rect.x, y: now.y - anchor.rect.y } : { x: 0, y: 0 };
    const inTheWay = obstacles
      .filter(({ id, shape }) => shape !== 'container' || !lay(was, before.get(id)?.rect))
      .map(({ rect }) => rect);
    const wanted = { x: was.x + by.x, y: was.y + by.y };
    const clear = ![...inTheWay, ...taken].some((rect) => overlaps({ ...was, ...wanted }, rect));
    const at = clear
      ? wanted
      : nearestFree(
          wanted,
          { width: was.width, height: was.height },
          { obstacles: [...inTheWay, ...taken], gap: GAP },
        );
    taken.push({ ...was, ...at });
    const parent = note.parent && after.get(note.parent)?.rect;
    const position = { x: at.x - (parent?.x ?? 0), y: at.y - (parent?.y ?? 0) };
    if (position.x !== note.position.x || position.y !== note.position.y)
      result.push({ id: note.id, position });
  }
  return result;
}

export const isDrawing = (block: Block | undefined): boolean =>
  block !== undefined && blockDefinition(block.type)?.drawing !== undefined;

const lay = (note: Rect, rect: Rect | undefined): boolean =>
  rect !== undefined && overlaps(note, rect);

/** What it stands next to; of several as near the smallest. */
function nearest(note: Rect, frames: Frames, design: Design): Frame | undefined {
  let best: Frame | undefined;
  let least = Infinity;
  for (const frame of frames.values()) {
    if (isDrawing(design.blocks[frame.id])) continue;
    const far = distanceBetween(note, frame.rect);
    if (far > least || (far === least && best && area(best.rect) <= area(frame.rect))) continue;
    best = frame;
    least = far;
  }
  return best;
}

const area = ({ width, height }: Rect): number => width * height;
