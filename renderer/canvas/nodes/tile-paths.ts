import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Design } from '#app/design/schema.ts';
import { type Frames, isSolid } from '#app/layout/frames.ts';
import type { Rect } from '#app/layout/rect.ts';
import { categoryColour } from './category-colour.ts';

/** SVG path data of a rectangle. */
export const box = ({ x, y, width, height }: Rect): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

/** All ordinary blocks as tiles: one path for each colour. */
export function tilePaths(
  frames: Frames,
  blocks: Design['blocks'],
): readonly (readonly [colour: string, path: string])[] {
  const byColour = new Map<string, string[]>();
  for (const { id, shape, rect } of frames.values()) {
    if (!isSolid(shape)) continue;
    const colour = categoryColour(blockDefinition(blocks[id]?.type ?? ''));
    const parts = byColour.get(colour);
    if (parts) parts.push(box(rect));
    else byColour.set(colour, [box(rect)]);
  }
  return Array.from(byColour, ([colour, parts]) => [colour, parts.join('')] as const);
}
