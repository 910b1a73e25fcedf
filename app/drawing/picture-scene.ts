// Where everything in a picture is. As on the canvas, with room for what pictures say besides.
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Design } from '../design/schema.ts';
import { blockChips, CHIP_ROW } from '../layout/block-size.ts';
import { connectionText } from '../layout/connection-text.ts';
import { type Frame, type Frames, framesOf } from '../layout/frames.ts';
import { bottom, boundsOf, grow, type Rect, right } from '../layout/rect.ts';
import { type Routes, routeAll } from '../layout/routing/route.ts';
import { routeRequests, surroundings } from '../layout/routing/surroundings.ts';
import { textWidth } from '../layout/text-width.ts';
import { type DrawnConnection, drawnConnections } from '../layout/visible.ts';
import { CAPTION_ROW, captionStart, captionWidth } from './captions.ts';

export interface Words {
  /** Short facts at a block's lower border. */
  readonly captions?: ReadonlyMap<BlockId, readonly string[]>;
  /** What stands on a connection instead of its own text. */
  readonly texts?: ReadonlyMap<ConnectionId, string>;
}

export interface PictureScene {
  readonly frames: Frames;
  readonly routes: Routes;
  readonly lines: readonly DrawnConnection[];
  readonly text: (line: DrawnConnection) => string;
}

export function pictureScene(design: Design, { captions, texts }: Words): PictureScene {
  const frames = new Map<BlockId, Frame>();
  for (const [id, frame] of framesOf(design))
    frames.set(
      id,
      captions?.has(id) && frame.shape === 'block' ? { ...frame, chips: true } : frame,
    );
  const lines = drawnConnections(design);
  // What somebody says of one connection isn't said of the line of several.
  const saidOf = ({ id, members }: DrawnConnection): string | undefined =>
    members.length === 1 ? texts?.get(id) : undefined;
  const text = (line: DrawnConnection): string => saidOf(line) ?? connectionText(line.connection);
  const said = new Map<string, string | undefined>(lines.map((line) => [line.id, saidOf(line)]));
  const requests = routeRequests(lines.map(({ connection }) => connection)).map((request) => {
    const words = said.get(request.id);
    return words === undefined
      ? request
      : { ...request, labelWidth: Math.ceil(textWidth(words, 10)) };
  });
  return { frames, routes: routeAll(requests, surroundings(frames)), lines, text };
}

/** All there is to be seen, with a margin, on whole pixels. */
export function pictureBounds(
  design: Design,
  { frames, routes }: PictureScene,
  words: Words,
  margin: number,
): Rect {
  const seen: Rect[] = [];
  for (const frame of frames.values()) {
    const { id, rect, chips, team } = frame;
    const block = design.blocks[id];
    const own = block ? blockChips(block) : [];
    const said = words.captions?.get(id) ?? [];
    const start = captionStart(frame, own);
    const wide = said.reduce((sum, text) => sum + captionWidth(text) + 4, start.x - rect.x);
    const below =
      said.length > 0 && own.length === 0 ? CAPTION_ROW : chips ? CHIP_ROW : team ? 10 : 0;
    seen.push({ ...rect, width: Math.max(rect.width, wide), height: rect.height + below });
  }
  for (const { line, label } of routes.values()) {
    for (const { x, y } of line) seen.push({ x, y, width: 0, height: 0 });
    if (label) seen.push(label.rect);
  }
  const bounds = grow(boundsOf(seen) ?? { x: 0, y: 0, width: 0, height: 0 }, margin);
  const x = Math.floor(bounds.x);
  const y = Math.floor(bounds.y);
  return { x, y, width: Math.ceil(right(bounds)) - x, height: Math.ceil(bottom(bounds)) - y };
}
