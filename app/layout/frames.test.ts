import { describe, expect, it } from 'vitest';
import { framesOf, HULL_PADDING, noDraft } from './frames.ts';
import { block, designOf, id, network } from './testing/small-design.ts';

const rectOf = (design: ReturnType<typeof designOf>, name: string, draft = noDraft) =>
  framesOf(design, draft).get(id(name))?.rect;

describe('frames', () => {
  it('adds up the positions of containers', () => {
    const design = designOf([
      ...network,
      block('fn', { parent: 'public', position: { x: 50, y: 30 } }),
    ]);
    expect(rectOf(design, 'fn')).toEqual({ x: 160, y: 166, width: 144, height: 52 });
    expect(framesOf(design).get(id('fn'))).toMatchObject({ shape: 'block', depth: 2 });
  });

  it('draws a microservice round what it owns, wherever that sits', () => {
    const design = designOf([
      ...network,
      block('a', { parent: 'public', owner: 'orders', position: { x: 50, y: 30 } }),
      block('b', { parent: 'isolated', owner: 'orders', position: { x: 50, y: 30 } }),
    ]);
    const { top, side, bottom } = HULL_PADDING;
    expect(rectOf(design, 'orders')).toEqual({
      x: 160 - side,
      y: 166 - top,
      width: 144 + 2 * side,
      height: 130 + 52 + top + bottom,
    });
  });

  it('leaves room for the chips under a block', () => {
    const owned = (type: string) =>
      rectOf(designOf([...network, block('q', { type, owner: 'orders' })]), 'orders')?.height ?? 0;
    expect(owned('sqs-queue')).toBe(owned('lambda-function') + 24);
  });

  it('knows who owns a microservice', () => {
    const design = designOf([
      block('m', { type: 'microservice', properties: { team: 'Order team' } }),
    ]);
    expect(framesOf(design).get(id('m'))).toMatchObject({ team: 'Order team' });
  });

  it('shows an empty microservice as a box of its own', () => {
    const frame = framesOf(designOf([...network])).get(id('orders'));
    expect(frame).toMatchObject({ shape: 'hull', empty: true, rect: { x: 700, y: 100 } });
  });

  it('widens with the name, in steps, to a bound', () => {
    const width = (name: string) => rectOf(designOf([block(name)]), name)?.width;
    expect(width('fn')).toBe(144);
    expect(width('product-events')).toBe(160);
    expect(width('a-name-far-too-long-for-any-block')).toBe(208);
  });

  it('follows a draft, and who would own a block in it', () => {
    const design = designOf([
      ...network,
      block('a', { owner: 'orders', position: { x: 0, y: 0 } }),
      block('b', { owner: 'orders', position: { x: 0, y: 100 } }),
    ]);
    const draft = {
      ...noDraft,
      positions: new Map([[id('b'), { x: 400, y: 400 }]]),
      owners: new Map([[id('b'), undefined]]),
    };
    expect(rectOf(design, 'b', draft)).toMatchObject({ x: 400, y: 400 });
    expect(rectOf(design, 'orders', draft)?.height).toBe(
      52 + HULL_PADDING.top + HULL_PADDING.bottom,
    );
  });

  it('survives parents in a circle and parents that are missing', () => {
    const design = designOf([
      block('a', { type: 'vpc', parent: 'b' }),
      block('b', { type: 'vpc', parent: 'a' }),
      block('c', { parent: 'gone', position: { x: 5, y: 6 } }),
    ]);
    expect(framesOf(design).size).toBe(3);
    expect(rectOf(design, 'c')).toMatchObject({ x: 5, y: 6 });
  });
});
