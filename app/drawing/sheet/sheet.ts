// A drawing as one hands it round: with its title over it, what its signs mean under it, and the
// canvas behind.
import { type Rect, right } from '../../layout/rect.ts';
import type { Shape } from '../shapes.ts';
import type { Picture } from '../write-svg.ts';
import { drawLegend, type LegendRow } from './legend.ts';
import { drawTitle, type TitleBlock } from './title.ts';

export interface Sheet {
  readonly title?: TitleBlock | undefined;
  readonly legend?: readonly LegendRow[] | undefined;
  /** The canvas behind it; otherwise it lies on whatever is there. */
  readonly ground: boolean;
}

/** From what stands beside it to the edge. */
const MARGIN = 24;
/** A title or a legend wants this much room, however small the drawing. */
const NARROWEST = 400;

/** @param picture with a margin of its own, and nothing behind it. */
export function onSheet(picture: Picture, { title, legend, ground }: Sheet): Picture {
  const { bounds } = picture;
  const wide = title || legend ? Math.max(bounds.width, NARROWEST) : bounds.width;
  const left = bounds.x - Math.floor((wide - bounds.width) / 2);
  const inside = { x: left + MARGIN, width: wide - 2 * MARGIN };
  const above = title && drawTitle(title, inside);
  const below = legend && legend.length > 0 ? drawLegend(legend, inside) : undefined;
  const top = above ? bounds.y - above.height - MARGIN + 4 : bounds.y;
  const end = bounds.y + bounds.height;
  const sheet: Rect = {
    x: left,
    y: top,
    width: wide,
    height: end + (below ? below.height + MARGIN : 0) - top,
  };
  return {
    ...picture,
    bounds: sheet,
    shapes: [
      ...(ground ? [{ kind: 'rect', rect: sheet, fill: 'canvas' } satisfies Shape] : []),
      ...picture.shapes,
      ...(above ? [moved(above.shapes, top + MARGIN)] : []),
      ...(below ? [rule(sheet, end), moved(below.shapes, end + 14)] : []),
    ],
  };
}

const moved = (shapes: readonly Shape[], y: number): Shape => ({
  kind: 'group',
  at: { x: 0, y },
  shapes,
});

/** Between the drawing and its legend. */
const rule = (sheet: Rect, y: number): Shape => ({
  kind: 'path',
  d: `M${sheet.x + MARGIN} ${y}H${right(sheet) - MARGIN}`,
  stroke: { paint: 'line-strong', width: 1 },
});
