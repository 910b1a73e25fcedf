import { describe, expect, it } from 'vitest';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { applyEdits } from '#app/edits/apply.ts';
import { framesOf } from '#app/layout/frames.ts';
import { center, holdsRect } from '#app/layout/rect.ts';
import { block, designOf, id, network } from '#app/layout/testing/small-design.ts';
import type { Landing } from '../canvas-store.ts';
import { newBlock } from '../new-block.ts';
import { landingOf, landingOfMoved } from './landing.ts';
import { settleEdits } from './settle.ts';

const design = designOf([
  ...network,
  block('table', {
    type: 'elasticache',
    parent: 'isolated',
    position: { x: 56, y: 40 },
    owner: 'orders',
  }),
  block('fn', { position: { x: 720, y: 400 } }),
]);
const frames = framesOf(design);

const landing = (more: Partial<Landing> = {}): Landing => ({
  container: undefined,
  hull: undefined,
  entering: { container: true, hull: true },
  refusal: undefined,
  ...more,
});

function drop(name: string, at: { x: number; y: number }, into: Partial<Landing>) {
  const edits = settleEdits(design, frames, [{ id: id(name), at }], {
    as: 'blocks',
    landing: landing(into),
  });
  const result = applyEdits(design, edits);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('letting blocks go', () => {
  it('places them in the container, relative to it and clear of its heading', () => {
    const after = drop('fn', { x: 100, y: 130 }, { container: id('public') });
    expect(after.blocks[id('fn')]).toMatchObject({ parent: 'public', position: { x: 42, y: 24 } });
  });

  it('takes them out again', () => {
    const after = drop('table', { x: 900, y: 40 }, {});
    expect(after.blocks[id('table')]).toMatchObject({ position: { x: 900, y: 40 } });
    expect(after.blocks[id('table')]).not.toHaveProperty('parent');
    expect(after.blocks[id('table')]).not.toHaveProperty('owner');
  });

  it('leaves an emptied microservice where its hull was', () => {
    const hull = frames.get(id('orders'))?.rect;
    const after = drop('table', { x: 900, y: 40 }, {});
    expect(after.blocks[id('orders')]).toMatchObject({
      position: { x: hull?.x, y: hull?.y },
      size: { width: hull?.width, height: hull?.height },
    });
  });

  it('gives them to a microservice', () => {
    const after = drop('fn', { x: 300, y: 300 }, { hull: id('orders') });
    expect(after.blocks[id('fn')]?.owner).toBe('orders');
  });

  it('gives a group to a microservice with what it holds', () => {
    const framed = designOf([
      ...Object.values(design.blocks),
      block('frame', { type: 'group', position: { x: 900, y: 400 } }),
      block('inner', { parent: 'frame', position: { x: 12, y: 36 } }),
    ]);
    const edits = settleEdits(
      framed,
      framesOf(framed),
      [{ id: id('frame'), at: { x: 300, y: 500 } }],
      { as: 'blocks', landing: landing({ hull: id('orders') }) },
    );
    const result = applyEdits(framed, edits);
    expect(result.ok && result.value.blocks[id('frame')]?.owner).toBe('orders');
    expect(result.ok && result.value.blocks[id('inner')]?.owner).toBe('orders');
  });

  it('grows what would be too small', () => {
    const after = drop('fn', { x: 480, y: 150 }, { container: id('public') });
    const tier = after.blocks[id('public')]?.size?.width ?? 0;
    expect(tier).toBeGreaterThan(400);
    expect(after.blocks[id('vpc')]?.size?.width).toBeGreaterThan(tier);
  });

  it('keeps owner and container when a hull is dragged', () => {
    const edits = settleEdits(design, frames, [{ id: id('table'), at: { x: 176, y: 320 } }], {
      as: 'hulls',
    });
    const result = applyEdits(design, edits);
    expect(result.ok && result.value.blocks[id('table')]).toMatchObject({
      owner: 'orders',
      parent: 'isolated',
      position: { x: 66, y: 54 },
    });
  });
});

describe('where blocks may land', () => {
  const inPublic = { x: 300, y: 200 };
  const cache = blockDefinition('elasticache');
  const moving = (one: string) => (other: string) => one === other;

  it('refuses data in a public tier, with the reason', () => {
    expect(cache && landingOf(design, frames, cache, inPublic)).toMatchObject({
      container: 'public',
      refusal: expect.stringContaining('public'),
    });
  });

  it('allows it on the canvas, and in a hull', () => {
    const point = { x: 180, y: 330 };
    expect(cache && landingOf(design, frames, cache, point)).toMatchObject({
      container: 'isolated',
      hull: 'orders',
      refusal: undefined,
    });
  });

  it('lets a block stay where it is, whatever the rules say today', () => {
    const odd = designOf([...network, block('db', { type: 'elasticache', parent: 'public' })]);
    const db = odd.blocks[id('db')];
    const landed = landingOfMoved(odd, framesOf(odd), db ? [db] : [], moving('db'), inPublic);
    expect(landed).toMatchObject({ container: 'public', refusal: undefined });
    expect(landed.entering.container).toBe(false);
  });
});

describe('a tier dropped on another', () => {
  const tiers = ['public', 'private', 'isolated'];
  const stack = designOf([
    block('vpc', { type: 'vpc' }),
    ...tiers.map((name, index) =>
      block(name, { type: 'subnet-tier', parent: 'vpc', position: { x: 10, y: 36 + 130 * index } }),
    ),
  ]);
  type Stack = typeof stack;
  const top = (one: Stack, name: string) => one.blocks[id(name)]?.position.y ?? 0;
  const inOrder = (one: Stack) => tiers.toSorted((a, b) => top(one, a) - top(one, b));
  const tops = (one: Stack) => tiers.map((name) => top(one, name)).toSorted((a, b) => a - b);
  const landedOn = (one: Stack, name: string, on: string) => {
    const all = framesOf(one);
    const rect = all.get(id(on))?.rect ?? fail(on);
    const moved = one.blocks[id(name)];
    const corner = { x: rect.x + rect.width - 8, y: rect.y + rect.height - 8 };
    return landingOfMoved(one, all, moved ? [moved] : [], (other) => other === name, corner);
  };

  it.each([
    ['public', 'isolated', ['private', 'isolated', 'public']],
    ['isolated', 'public', ['isolated', 'public', 'private']],
    ['public', 'private', ['private', 'public', 'isolated']],
  ])('%s on %s: gets its place, and those between make room', (name, on, expected) => {
    const landed = landedOn(stack, name, on);
    expect(landed).toMatchObject({ container: 'vpc', over: on, refusal: undefined });
    const moved = [{ id: id(name), at: { x: 3, y: 7 } }];
    const edits = settleEdits(stack, framesOf(stack), moved, { as: 'blocks', landing: landed });
    const result = applyEdits(stack, edits);
    if (!result.ok) throw new Error(result.failure.message);
    expect(inOrder(result.value)).toEqual(expected);
    expect(tops(result.value)).toEqual(tops(stack));
  });

  it('moves nothing that is locked', () => {
    const isolated = stack.blocks[id('isolated')] ?? fail('isolated');
    const held = {
      ...stack,
      blocks: { ...stack.blocks, [isolated.id]: { ...isolated, locked: true } },
    };
    expect(landedOn(held, 'public', 'isolated')).toMatchObject({
      refusal: expect.stringContaining('VPC'),
    });
    expect(landedOn(held, 'public', 'private')).toMatchObject({ over: 'private' });
  });
});

describe('a new block', () => {
  it('brings a VPC’s tiers, with ids and logical ids of their own', () => {
    const vpc = blockDefinition('vpc');
    if (!vpc) throw new Error('no vpc');
    const made = newBlock(
      design,
      frames,
      vpc,
      { x: 2000, y: 0 },
      { container: undefined, hull: undefined },
    );
    const result = applyEdits(design, made.edits);
    if (!result.ok) throw new Error(result.failure.message);
    const tiers = Object.values(result.value.blocks).filter(({ parent }) => parent === made.id);
    expect(tiers.map(({ name }) => name)).toEqual(['Public', 'Private', 'Isolated']);
    expect(new Set(Object.values(result.value.blocks).map(({ logicalId }) => logicalId)).size).toBe(
      Object.keys(result.value.blocks).length,
    );
  });

  it('lies round the point it was dropped at, on the grid', () => {
    const fn = blockDefinition('lambda-function');
    const made =
      fn &&
      newBlock(
        design,
        frames,
        fn,
        { x: 1003, y: 501 },
        { container: undefined, hull: id('orders') },
      );
    const result = made && applyEdits(design, made.edits);
    expect(made && result?.ok && result.value.blocks[made.id]).toMatchObject({
      position: { x: 928, y: 472 },
      owner: 'orders',
    });
  });

  it('goes under the tiers of a VPC when it is dropped on one, as wide as they are', () => {
    const tier = blockDefinition('subnet-tier');
    if (!tier) throw new Error('no tier');
    const at = { x: 300, y: 200 };
    const landed = landingOf(design, frames, tier, at);
    expect(landed).toMatchObject({ container: 'vpc', refusal: undefined });
    const made = newBlock(design, frames, tier, at, landed);
    const result = applyEdits(design, made.edits);
    if (!result.ok) throw new Error(result.failure.message);
    const after = framesOf(result.value);
    const rectOf = (name: string) => after.get(id(name))?.rect ?? fail(name);
    const [added, above] = [rectOf(made.id), rectOf('isolated')];
    expect(added).toMatchObject({ x: above.x, width: above.width });
    expect(added.y).toBeGreaterThan(above.y + above.height);
    expect(holdsRect(rectOf('vpc'), added)).toBe(true);
  });

  it('is as large as its words where it is a text', () => {
    const text = blockDefinition('text');
    const made = text && newBlock(design, frames, text, { x: 1600, y: 800 }, landing());
    const result = made && applyEdits(design, made.edits);
    const added = made && result?.ok ? result.value.blocks[made.id] : fail('text');
    expect(added).not.toHaveProperty('size');
  });

  it('lies round the pointer as what it will be: an empty microservice is larger than a block', () => {
    const hull = blockDefinition('microservice');
    const made = hull && newBlock(design, frames, hull, { x: 1600, y: 800 }, landing());
    const result = made && applyEdits(design, made.edits);
    const rect = made && result?.ok && framesOf(result.value).get(made.id)?.rect;
    expect(rect && center(rect)).toEqual({ x: 1600, y: 800 });
  });
});

function fail(name: string): never {
  throw new Error(`no frame of ${name}`);
}
