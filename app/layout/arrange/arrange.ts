// Lays a whole design out: containers inside out, each one's content by the lines between what is in
// it. The outcome depends on what the design holds and not on where it was, so that arranging what is
// arranged changes nothing.
import type { Design } from '../../design/schema.ts';
import type { Direction } from './boxes.ts';
import { contextOf } from './context.ts';
import { layLevel } from './level.ts';
import { type Placement, placementsFrom } from './placements.ts';

export interface ArrangeOptions {
  /** Which way lines run; absent: for each part whichever suits it. */
  readonly direction?: Direction | undefined;
}

export function arrange(design: Design, options: ArrangeOptions = {}): readonly Placement[] {
  const context = contextOf(design, options.direction);
  const { rects } = layLevel(undefined, context);
  return placementsFrom(design, rects);
}
