import { describe, expect, it } from 'vitest';
import { roomBeside, roomInside } from './room-inside.ts';
import { block, designOf, id, network } from './testing/small-design.ts';

const size = { width: 144, height: 52 };
const fresh = { id: id('new'), size };

describe('room for a block', () => {
  it('is the first free spot of an empty container', () => {
    const at = roomInside(designOf(network), id('public'), fresh);
    expect(at.x).toBeGreaterThanOrEqual(26);
    expect(at.y).toBeLessThan(60);
  });

  it('keeps clear of what is there', () => {
    const design = designOf([
      ...network,
      block('a', { parent: 'public', position: { x: 40, y: 20 } }),
    ]);
    const at = roomInside(design, id('public'), fresh);
    expect(at.x).toBeGreaterThanOrEqual(40 + 144 + 31);
  });

  it('is below everything when the container is full', () => {
    const full = [40, 220].map((x, at) =>
      block(`b${at}`, { parent: 'public', position: { x, y: 20 }, name: 'b' }),
    );
    const at = roomInside(designOf([...network, ...full]), id('public'), fresh);
    expect(at.y).toBeGreaterThanOrEqual(20 + 52 + 32);
  });

  it('is below the whole drawing on the canvas itself', () => {
    expect(roomInside(designOf(network), undefined, fresh).y).toBeGreaterThan(420);
  });

  it('is under the microservice’s other blocks, or right of them', () => {
    const member = block('m', { owner: 'orders', position: { x: 700, y: 300 } });
    expect(roomBeside(designOf([...network, member]), id('orders'), undefined, fresh)).toEqual({
      x: 700,
      y: 384,
    });
    const under = block('u', { position: { x: 700, y: 380 } });
    expect(
      roomBeside(designOf([...network, member, under]), id('orders'), undefined, fresh),
    ).toEqual({ x: 880, y: 300 });
    expect(roomBeside(designOf(network), id('orders'), undefined, fresh)).toBeUndefined();
  });
});
