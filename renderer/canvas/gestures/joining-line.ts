import type { BlockId } from '#app/design/ids.ts';
import type { Frames } from '#app/layout/frames.ts';
import { center } from '#app/layout/rect.ts';
import type { Connecting } from '../canvas-store.ts';
import type { DropOn } from './drop-on.ts';

/** The line that letting a block go over another one would make, from middle to middle. */
export function joiningLine(
  frames: Frames,
  own: BlockId,
  { target, join }: Extract<DropOn, { is: 'join' }>,
): Connecting | undefined {
  const home = frames.get(own)?.rect;
  const there = frames.get(target)?.rect;
  if (!home || !there || !join.ok) return undefined;
  const kind = join.kind.kind;
  return join.forward
    ? { from: own, to: target, start: center(home), pointer: center(there), kind }
    : { from: target, to: own, start: center(there), pointer: center(home), kind };
}
