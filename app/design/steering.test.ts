import { expect, it } from 'vitest';
import { carriedSteering, STILL } from './steering.ts';

const run = {
  points: [
    { x: 100, y: 0 },
    { x: 100, y: 80 },
  ],
};
const by = (x: number, y: number) => ({ x, y });

const cases: readonly (readonly [
  string,
  ReturnType<typeof by>,
  ReturnType<typeof by>,
  number[],
])[] = [
  ['stays while nothing moves', STILL, STILL, [100, 0, 100, 80]],
  ['goes along with both ends', by(24, -8), by(24, -8), [124, -8, 124, 72]],
  ['stays beside an end that moves away from it', by(24, 0), STILL, [100, 0, 100, 80]],
  ['begins where its start has gone', by(8, 40), STILL, [100, 40, 100, 80]],
  ['ends where its end has gone', STILL, by(0, -16), [100, 0, 100, 64]],
  ['follows each end by its own distance', by(0, 40), by(8, 40 + 8), [100, 40, 100, 128]],
];
it.each(cases)('a steered run %s', (_, from, to, expected) => {
  const { points = [] } = carriedSteering(run, from, to);
  expect(points.flatMap(({ x, y }) => [x, y])).toEqual(expected);
});

it('keeps the object where nothing changes, and what else it holds', () => {
  expect(carriedSteering(run, by(24, 0), STILL)).toBe(run);
  const fixed = { ...run, from: { side: 'top' as const } };
  expect(carriedSteering(fixed, by(8, 8), by(8, 8)).from).toEqual({ side: 'top' });
  const one = { points: [{ x: 5, y: 5 }] };
  expect(carriedSteering(one, by(8, 8), STILL)).toBe(one);
});
