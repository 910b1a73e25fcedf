import { expect, test } from 'vitest';
import { createGlance } from './glance.ts';
import type { TileRequest } from './piece.ts';

/** A view of 1000 × 500 round the canvas's point 0,0. */
const at = (zoom: number) => ({ x: 500, y: 250, zoom, width: 1000, height: 500 });

function watched() {
  const asked: Pick<TileRequest, 'x' | 'y' | 'zoom'>[] = [];
  const layer = {} as HTMLElement; // nothing is shown
  const glance = createGlance(layer, ({ x, y, zoom }) => void asked.push({ x, y, zoom }));
  return { asked, glance };
}

test('nothing is painted while the tiles round the view will do', () => {
  const { asked, glance } = watched();
  for (const zoom of [1, 0.95, 0.9, 0.8, 0.71]) glance.follow(at(zoom), 1);
  expect(asked).toEqual([]);
});

test('farther out it is painted for where the zoom is going, one at a time', () => {
  const { asked, glance } = watched();
  for (const zoom of [1, 0.9, 0.6, 0.3, 0.1]) glance.follow(at(zoom), 1);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.zoom).toBeCloseTo(0.2);
  expect(asked[0]?.x).toBeCloseTo(-2500);
  expect(asked[0]?.y).toBeCloseTo(-1250);
});

test('farther in it waits until what there is has become soft', () => {
  const { asked, glance } = watched();
  for (const zoom of [0.1, 0.15, 0.2]) glance.follow(at(zoom), 0.1);
  expect(asked).toEqual([]);
  glance.follow(at(0.25), 0.1);
  expect(asked.map(({ zoom }) => zoom)).toEqual([0.25 * 1.3]);
});
