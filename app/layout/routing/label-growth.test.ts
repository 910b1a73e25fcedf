import { describe, expect, it } from 'vitest';
import { framesOf } from '../frames.ts';
import { grow, overlaps, type Rect } from '../rect.ts';
import type { Label } from './label.ts';
import { grown, MOST_GROWTH } from './label-growth.ts';
import { drawnPieces } from './path.ts';
import { reroute } from './reroute.ts';
import { type Routes, routeAll } from './route.ts';
import { routeRequests, surroundings } from './surroundings.ts';
import { crowded } from './testing/crowded.ts';
import { around, block, request } from './testing/rects.ts';

const labelOf = (routes: Routes, id = 'a-b'): Label => {
  const label = routes.get(id)?.label;
  if (!label) throw new Error(`${id} has no label.`);
  return label;
};
const asked = [request('a', 'b', { labelWidth: 60 })];
const far = { a: block(0, 0), b: block(600, 0) };

describe('how much a text may grow', () => {
  it.each<[string, { readonly [id: string]: Rect }, number]>([
    ['as far as is wished where nothing is near', far, MOST_GROWTH],
    ['not over the ends of a short line', { ...far, b: block(240, 0) }, 1.05],
    ['not over a block above', { ...far, c: block(300, -36) }, 1.45],
  ])('%s', (_, rects, most) => {
    const label = labelOf(routeAll(asked, around(rects)));
    const growth = label.growth ?? 1;
    expect(growth).toBeLessThanOrEqual(most);
    for (const rect of Object.values(rects))
      expect(overlaps(grown(label, MOST_GROWTH).rect, rect)).toBe(false);
  });

  it.each(Object.entries(crowded))('covers neither blocks nor other texts in %s', (_, design) => {
    const made = design();
    const scene = surroundings(framesOf(made));
    const routes = routeAll(routeRequests(Object.values(made.connections)), scene);
    const labels = [...routes.values()].flatMap(({ label }) =>
      label && !label.shownBy ? [grown(label, MOST_GROWTH).rect] : [],
    );
    const rects = labels.map((rect) => grow(rect, -0.01));
    for (const rect of rects) {
      expect(scene.obstacles.filter((one) => overlaps(one.rect, rect))).toEqual([]);
      expect(rects.filter((other) => other !== rect && overlaps(other, rect))).toEqual([]);
    }
  });

  it('follows a block that comes near, and that goes', () => {
    const before = routeAll(asked, around(far));
    const { rect } = labelOf(before);
    const beside = { ...block(rect.x, rect.y + rect.height + 2), height: 20 };
    const near = reroute(before, asked, around({ ...far, c: beside }), { blocks: new Set(['c']) });
    expect(labelOf(near).rect).toBe(rect);
    expect(labelOf(near).growth).toBeLessThan(MOST_GROWTH);
    const gone = { ...far, c: { ...beside, y: beside.y + 60 } };
    const again = reroute(near, asked, around(gone), { blocks: new Set(['c']) });
    expect(labelOf(again).growth).toBe(MOST_GROWTH);
  });
});

it('opens the line as wide as the text becomes', () => {
  const routes = routeAll(asked, around(far));
  const label = labelOf(routes);
  const line = routes.get('a-b')?.line ?? [];
  const gapOf = (scale: number): number => {
    const [before, after] = drawnPieces(line, grown(label, scale), { start: 0, end: 0 });
    return (after?.[0]?.x ?? 0) - (before?.at(-1)?.x ?? 0);
  };
  expect(gapOf(1)).toBeCloseTo(68);
  expect(gapOf(1.5)).toBeCloseTo(102);
});
