import { describe, expect, it } from 'vitest';
import type { BlockId } from '#app/design/ids.ts';
import type { Frame, Frames } from '#app/layout/frames.ts';
import { freeSpot } from './free-spot.ts';

const size = { width: 144, height: 52 };
const frames = (...list: readonly Omit<Frame, 'id' | 'depth'>[]): Frames =>
  new Map(
    list.map((frame, index) => {
      const id = `block-${index}` as BlockId; // any text will do for an id here
      return [id, { ...frame, id, depth: 0 }];
    }),
  );
const at = (x: number, y: number, shape: Frame['shape'] = 'block', width = 144, height = 52) => ({
  shape,
  rect: { x: x - width / 2, y: y - height / 2, width, height },
});
const anywhere = () => true;

describe('freeSpot', () => {
  it('takes the likeliest place where nothing is', () => {
    const from = [{ x: 10, y: 20 }];
    expect(freeSpot(frames(), { size, from, allowed: anywhere })).toEqual({ x: 10, y: 20 });
  });

  it('goes right, then down, past blocks', () => {
    const row = [0, 192, 384, 576].map((x) => at(x, 0));
    const from = [{ x: 0, y: 0 }];
    expect(freeSpot(frames(...row.slice(0, 2)), { size, from, allowed: anywhere })).toEqual({
      x: 384,
      y: 0,
    });
    expect(freeSpot(frames(...row), { size, from, allowed: anywhere })).toEqual({ x: 0, y: 92 });
  });

  it('stands within a container or outside, not on its border', () => {
    const container = at(0, 0, 'container', 300, 200);
    const inside = { x: 0, y: 0 };
    const onBorder = { x: 150, y: 0 };
    const spot = (from: typeof inside) =>
      freeSpot(frames(container), { size, from: [from], allowed: anywhere });
    expect(spot(inside)).toEqual(inside);
    expect(spot(onBorder)).toEqual({ x: 342, y: 0 });
  });

  it('passes over what is not allowed, and tries the next start', () => {
    const from = [
      { x: 0, y: 0 },
      { x: 5000, y: 0 },
    ];
    const allowed = ({ x }: { x: number }) => x >= 5000;
    expect(freeSpot(frames(), { size, from, allowed })).toEqual({ x: 5000, y: 0 });
  });

  it('stays in view where it can, and leaves it where it must', () => {
    const from = [{ x: 0, y: 0 }];
    const spot = (width: number, height: number) =>
      freeSpot(frames(at(0, 0)), {
        size,
        from,
        view: { x: -100, y: -100, width, height },
        allowed: anywhere,
      });
    expect(spot(250, 400)).toEqual({ x: 0, y: 92 });
    expect(spot(250, 150)).toEqual({ x: 192, y: 0 });
  });

  it('ends below everything', () => {
    const from = [{ x: 0, y: 0 }];
    expect(freeSpot(frames(at(0, 0)), { size, from, allowed: () => false })).toEqual({
      x: 0,
      y: 26 + 40 + 26,
    });
  });
});
