// Some blocks and connections lit, in one tone, while the rest is pale: a finding's path.
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Trail } from '../graph/trail.ts';
import { isNumbered } from '../graph/trail-through.ts';
import { grow, type Rect } from '../layout/rect.ts';
import type { Colour } from './colours.ts';
import { type Shape, tint } from './shapes.ts';

export type Tone = 'error' | 'warning' | 'info' | 'accent' | 'ok';

export interface Highlight {
  readonly tone: Tone;
  readonly blocks: readonly BlockId[];
  /** Numbered where they are one way: as `trailThrough` says. */
  readonly connections: readonly ConnectionId[];
  /** They are no path: without numbers. */
  readonly unordered?: true;
  /** What isn't lit stays as it is: all of it, or these blocks. */
  readonly shown?: 'all' | ReadonlySet<BlockId>;
}

export type Light = Tone | 'dimmed' | undefined;

export const DIMMED = 0.33;

/** Its number on a path or circle that is numbered. */
export function hopOf(trail: Trail | undefined, id: ConnectionId): number | undefined {
  if (!trail || !isNumbered(trail)) return undefined;
  const index = trail.order.indexOf(id);
  return index < 0 ? undefined : index + 1;
}

export interface Lights {
  block(id: BlockId): Light;
  connection(id: ConnectionId): Light;
}

export function lightsOf(highlight: Highlight | undefined): Lights {
  if (!highlight) return { block: () => undefined, connection: () => undefined };
  const blocks = new Set(highlight.blocks);
  const connections = new Set(highlight.connections);
  const { tone, shown } = highlight;
  const rest = shown === 'all' ? undefined : 'dimmed';
  const stays = (id: BlockId): boolean => shown === 'all' || shown?.has(id) === true;
  return {
    block: (id) => (blocks.has(id) ? tone : stays(id) ? undefined : 'dimmed'),
    connection: (id) => (connections.has(id) ? tone : rest),
  };
}

export const dim = (light: Light, shapes: readonly Shape[]): readonly Shape[] =>
  light === 'dimmed' && shapes.length > 0 ? [{ kind: 'group', opacity: DIMMED, shapes }] : shapes;

export const toneOf = (light: Light): Tone | undefined => (light === 'dimmed' ? undefined : light);

/** What frames a lit block: a halo of 5 px, under it. */
export const halo = (tone: Colour, rect: Rect, radius: number): Shape => ({
  kind: 'rect',
  rect: grow(rect, 5),
  radius: radius + 5,
  fill: tint(tone, 0.16),
});
