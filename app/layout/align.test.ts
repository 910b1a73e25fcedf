import { describe, expect, it } from 'vitest';
import { type Alignment, aligned, distributed, type Moved, spaced, type Unit } from './align.ts';
import { id } from './testing/small-design.ts';

type Box = readonly [x: number, y: number, width: number, height: number, fixed?: boolean];

const units = (boxes: Readonly<Record<string, Box>>): readonly Unit[] =>
  Object.entries(boxes).map(([name, [x, y, width, height, fixed = false]]) => ({
    id: id(name),
    rect: { x, y, width, height },
    fixed,
  }));

const places = (moved: readonly Moved[]): Readonly<Record<string, string>> =>
  Object.fromEntries(moved.map(({ id: block, at }) => [block, `${at.x} ${at.y}`]));

const three = units({ a: [0, 0, 100, 50], b: [30, 100, 200, 50], c: [10, 220, 101, 80] });

describe('aligning', () => {
  const cases: readonly (readonly [Alignment, Readonly<Record<string, string>>])[] = [
    ['left', { b: '0 100', c: '0 220' }],
    ['centre', { a: '65 0', b: '15 100', c: '65 220' }],
    ['right', { a: '130 0', c: '129 220' }],
    ['top', { b: '30 0', c: '10 0' }],
    ['middle', { a: '0 125', b: '30 125', c: '10 110' }],
    ['bottom', { a: '0 250', b: '30 250' }],
  ];
  it.each(cases)('%s', (alignment, expected) => {
    expect(places(aligned(three, alignment))).toEqual(expected);
  });

  it('goes by what is fixed', () => {
    const some = units({ a: [0, 0, 100, 50], b: [30, 100, 200, 50, true] });
    expect(places(aligned(some, 'left'))).toEqual({ a: '30 0' });
    expect(places(aligned(some, 'bottom'))).toEqual({ a: '0 100' });
  });

  it('needs two', () => {
    expect(aligned(three.slice(0, 1), 'centre')).toEqual([]);
  });
});

describe('distributing', () => {
  it('makes the gaps equal and leaves the outermost', () => {
    expect(places(distributed(three, 'y'))).toEqual({ b: '30 110' });
    const row = units({ c: [400, 0, 100, 10], a: [0, 0, 50, 10], b: [60, 0, 100, 10] });
    expect(places(distributed(row, 'x'))).toEqual({ b: '175 0' });
  });

  it('overlaps evenly where there is no room', () => {
    const row = units({ a: [0, 0, 100, 10], b: [90, 0, 100, 10], c: [100, 0, 100, 10] });
    expect(places(distributed(row, 'x'))).toEqual({ b: '50 0' });
  });

  it('leaves out what is fixed', () => {
    const row = units({
      a: [0, 0, 10, 10],
      b: [20, 0, 10, 10],
      c: [90, 0, 10, 10],
      d: [40, 0, 10, 10, true],
    });
    expect(places(distributed(row, 'x'))).toEqual({ b: '45 0' });
  });

  it('needs three', () => {
    expect(distributed(three.slice(0, 2), 'y')).toEqual([]);
  });
});

it('spaces a row out behind its first', () => {
  expect(places(spaced(three, 'y', 32))).toEqual({ b: '30 82', c: '10 164' });
});
