import { describe, expect, it } from 'vitest';
import { applyEdits } from '#app/edits/apply.ts';
import { aligned } from '#app/layout/align.ts';
import { framesOf } from '#app/layout/frames.ts';
import { block, designOf, id, network } from '#app/layout/testing/small-design.ts';
import { unitEdits, unitsOf } from './units.ts';

const design = designOf([
  ...network,
  block('alb', { parent: 'public', position: { x: 250, y: 30 } }),
  block('fn', { parent: 'isolated', position: { x: 60, y: 30 } }),
  block('a', { position: { x: 700, y: 400 }, owner: 'orders' }),
  block('b', { position: { x: 900, y: 480 }, owner: 'orders', locked: true }),
  block('queue', { position: { x: 40, y: 600 } }),
]);
const frames = framesOf(design);
const units = (...names: readonly string[]) => unitsOf(design, frames, names.map(id));

function after(moved: Parameters<typeof unitEdits>[2]) {
  const result = applyEdits(design, unitEdits(design, frames, moved));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('units of a selection', () => {
  it('are what isn’t inside another', () => {
    expect(units('vpc', 'public', 'alb', 'queue').map((unit) => unit.id)).toEqual(['vpc', 'queue']);
  });

  it('are microservices instead of what they own', () => {
    expect(units('a', 'orders', 'fn').map((unit) => unit.id)).toEqual(['orders', 'fn']);
  });

  it('know what is locked', () => {
    expect(units('a', 'b').map(({ fixed }) => fixed === true)).toEqual([false, true]);
  });
});

describe('moving units', () => {
  it('lines blocks of different containers up on the canvas, each in its own', () => {
    const next = after(aligned(units('alb', 'fn'), 'right'));
    expect(next.blocks[id('fn')]).toMatchObject({
      parent: 'isolated',
      position: { x: 250, y: 30 },
    });
  });

  it('keeps them in their containers, which grow', () => {
    const left = after(aligned(units('alb', 'queue'), 'left'));
    expect(left.blocks[id('alb')]?.position).toEqual({ x: 42, y: 30 });
    const far = after([{ id: id('alb'), at: { x: 900, y: 190 } }]);
    expect(far.blocks[id('public')]?.size?.width).toBeGreaterThan(900);
    expect(far.blocks[id('vpc')]?.size?.width).toBeGreaterThan(900);
  });

  it('takes a microservice’s blocks along, but not the locked one', () => {
    const hull = frames.get(id('orders'))?.rect ?? { x: 0, y: 0 };
    const next = after([{ id: id('orders'), at: { x: hull.x + 16, y: hull.y - 8 } }]);
    expect(next.blocks[id('a')]?.position).toEqual({ x: 716, y: 392 });
    expect(next.blocks[id('b')]?.position).toEqual({ x: 900, y: 480 });
  });
});
