import { describe, expect, it } from 'vitest';
import { BlockId } from '../../../design/ids.ts';
import type { Point } from '../../../design/schema.ts';
import type { Box, Link, Placed } from '../boxes.ts';
import { improved } from './improve.ts';

const WIDTH = 144;
const HEIGHT = 52;

const box = (id: string, more: Partial<Box> = {}): Box => ({
  id,
  width: WIDTH,
  height: HEIGHT,
  inner: new Map([[BlockId.parse(id), { x: 0, y: 0, width: WIDTH, height: HEIGHT }]]),
  ...more,
});
const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 };
const link = (from: string, to: string): Link => ({
  from,
  to,
  fromAt: MIDDLE,
  toAt: MIDDLE,
  label: 40,
  weight: 2,
  aside: false,
});
const placed = (at: { readonly [id: string]: Point }): Placed => ({
  at: new Map(Object.entries(at)),
  width: 2000,
  height: 2000,
});

function improve(links: readonly Link[], at: { readonly [id: string]: Point }, boxes?: Box[]) {
  const after = improved(boxes ?? Object.keys(at).map((id) => box(id)), links, placed(at));
  return (id: string): Point => after.at.get(id) ?? { x: Number.NaN, y: Number.NaN };
}

describe('improving what layers made', () => {
  it('brings what is joined together, level and with room for the text between', () => {
    const at = improve([link('a', 'b')], {
      a: { x: 0, y: 0 },
      b: { x: 1600, y: 400 },
      c: { x: 0, y: 800 },
    });
    const straight = at('a').x === at('b').x || at('a').y === at('b').y;
    expect(straight).toBe(true);
    const apart = Math.max(at('b').x - at('a').x - WIDTH, at('b').y - at('a').y - HEIGHT);
    expect(apart).toBeGreaterThanOrEqual(56);
    expect(apart).toBeLessThan(120);
  });

  it('takes along what hangs on a box', () => {
    const at = improve([link('a', 'b'), link('b', 'c'), link('b', 'd')], {
      a: { x: 0, y: 0 },
      b: { x: 1600, y: 0 },
      c: { x: 1800, y: 0 },
      d: { x: 1600, y: 120 },
    });
    for (const id of ['b', 'c', 'd']) expect(at(id).x).toBeLessThan(600);
  });

  it('reads to the right, or down', () => {
    const at = improve([link('b', 'a'), link('a', 'c')], {
      a: { x: 0, y: 0 },
      b: { x: 400, y: 0 },
      c: { x: 0, y: 400 },
    });
    expect(at('b').x < at('a').x || at('b').y < at('a').y).toBe(true);
  });

  it('turns a box round for a shorter line', () => {
    const wide = box('wide', {
      width: 600,
      mirrors: true,
      inner: new Map(
        [0, 456].map((x, index) => [
          BlockId.parse(`wide${index}`),
          { x, y: 0, width: WIDTH, height: HEIGHT },
        ]),
      ),
    });
    const far = { ...link('a', 'wide'), toAt: { x: 528, y: 26 } };
    const after = improved(
      [box('a'), box('b'), wide],
      [far, link('b', 'a')],
      placed({ b: { x: 0, y: 0 }, a: { x: 240, y: 0 }, wide: { x: 480, y: 0 } }),
    );
    expect(after.mirrored?.has('wide')).toBe(true);
  });

  it('leaves what is too much for it', () => {
    const many = Array.from({ length: 60 }, (_, index) => box(`n${index}`));
    const given = placed(Object.fromEntries(many.map(({ id }, x) => [id, { x: x * 300, y: 0 }])));
    expect(improved(many, [link('n0', 'n59')], given)).toBe(given);
  });
});
