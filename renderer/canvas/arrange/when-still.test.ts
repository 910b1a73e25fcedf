import { beforeEach, expect, it, vi } from 'vitest';
import { BlockId } from '#app/design/ids.ts';
import { useCanvas } from '../canvas-store.ts';
import { whenStill } from './when-still.ts';

const dragged = { moving: new Set([BlockId.parse('block')]) };

beforeEach(() => useCanvas.getState().endGesture());

it('comes at once where no gesture is under way', () => {
  const then = vi.fn<() => void>();
  expect(whenStill(then)).toBeUndefined();
  expect(then).toHaveBeenCalledOnce();
});

it('comes once the gesture has ended and its edit is made', async () => {
  const order: string[] = [];
  useCanvas.getState().update(dragged);
  whenStill(() => order.push('arrives'));
  useCanvas.getState().update({ hint: undefined });
  useCanvas.getState().endGesture();
  order.push('edit');
  await Promise.resolve();
  expect(order).toEqual(['edit', 'arrives']);
  useCanvas.getState().update(dragged);
  useCanvas.getState().endGesture();
  await Promise.resolve();
  expect(order).toHaveLength(2);
});

it('does not come when it was called off, be it in the last moment', async () => {
  const then = vi.fn<() => void>();
  useCanvas.getState().update(dragged);
  const early = whenStill(then);
  const late = whenStill(then);
  early?.();
  useCanvas.getState().endGesture();
  late?.();
  await Promise.resolve();
  expect(then).not.toHaveBeenCalled();
});
