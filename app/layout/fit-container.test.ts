import { describe, expect, it } from 'vitest';
import { grownContainers, insideOf, resizedBand, smallestSize } from './fit-container.ts';
import { block, designOf, id, network } from './testing/small-design.ts';

const byId = (resized: ReturnType<typeof grownContainers>) =>
  Object.fromEntries(resized.map((one) => [one.id, { ...one.position, ...one.size }]));

describe('grownContainers', () => {
  it('leaves a container alone that holds what it has', () => {
    const design = designOf([
      ...network,
      block('fn', { parent: 'public', position: { x: 50, y: 30 } }),
    ]);
    expect(grownContainers(design, id('public'))).toEqual([]);
  });

  it('grows the tier, its band, and the VPC round them', () => {
    const design = designOf([
      ...network,
      block('fn', { parent: 'public', position: { x: 320, y: 80 } }),
    ]);
    const grown = byId(grownContainers(design, id('public')));
    expect(grown.public).toMatchObject({ x: 10, y: 36, width: 480, height: 152 });
    expect(grown.isolated).toMatchObject({ y: 166 + 32, width: 480, height: 120 });
    expect(grown.vpc).toMatchObject({ width: 504, height: 328 });
  });

  it('has an end in a circle of parents', () => {
    const design = designOf([
      block('a', { type: 'vpc', parent: 'b' }),
      block('b', { type: 'vpc', parent: 'a' }),
    ]);
    expect(() => grownContainers(design, id('a'))).not.toThrow();
  });
});

it('does not shrink a container below what it holds', () => {
  const design = designOf([
    ...network,
    block('fn', { parent: 'public', position: { x: 200, y: 60 } }),
  ]);
  expect(smallestSize(design, id('public'))).toEqual({ width: 360, height: 132 });
});

it('moves the tiers below when one is made lower', () => {
  const wanted = {
    id: id('public'),
    position: { x: 10, y: 36 },
    size: { width: 440, height: 104 },
  };
  const band = byId(resizedBand(designOf([...network]), wanted));
  expect(band).toEqual({
    public: { x: 10, y: 36, width: 440, height: 104 },
    isolated: { x: 10, y: 150, width: 440, height: 120 },
  });
});

it('keeps blocks clear of a container’s heading', () => {
  expect(insideOf('subnet-tier', { x: 3, y: -20 })).toEqual({ x: 42, y: 24 });
  expect(insideOf('subnet-tier', { x: 101, y: 59 })).toEqual({ x: 104, y: 56 });
});
