import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from './rect.ts';
import { rectIndex } from './rect-index.ts';

/** The same numbers every time. */
function numbers(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

describe('an index of rectangles', () => {
  it('finds what looking at all of them finds, whatever was put in, moved and taken out', () => {
    const next = numbers();
    const anyRect = (most: number): Rect => ({
      x: (next() - 0.5) * 20_000,
      y: (next() - 0.5) * 20_000,
      width: next() * most,
      height: next() * most,
    });
    const index = rectIndex<string>();
    const known = new Map<string, Rect>();
    for (let step = 0; step < 2_000; step++) {
      const id = `r${Math.floor(next() * 300)}`;
      if (next() < 0.2) {
        index.delete(id);
        known.delete(id);
      } else {
        // Now and then one that spans most of it.
        const rect = anyRect(next() < 0.05 ? 40_000 : 400);
        index.set(id, rect, id);
        known.set(id, rect);
      }
      if (step % 50 !== 0) continue;
      const area = anyRect(step % 100 === 0 ? 40_000 : 3_000);
      const expected = [...known].filter(([, rect]) => overlaps(rect, area)).map(([one]) => one);
      expect(index.within(area).toSorted()).toEqual(expected.toSorted());
    }
    expect(index.size).toBe(known.size);
  });
});
