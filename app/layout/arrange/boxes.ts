// What is laid out at one level: boxes that move as one, and the lines between them.
import type { BlockId } from '../../design/ids.ts';
import type { LayoutDirection, Point } from '../../design/schema.ts';
import type { Rect } from '../rect.ts';

/** Which way lines run: to the right, or down. */
export type Direction = LayoutDirection;

/** A block, a container with all it holds, or a microservice with what it owns. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Every block in it, itself included, relative to its corner. */
  readonly inner: ReadonlyMap<BlockId, Rect>;
  /** Stands at the start of every flow: people, devices. */
  readonly first?: boolean;
  /** Its inside may be turned round, left for right. */
  readonly mirrors?: boolean;
  /** Not part of the flow: what watches, or delivers. Those stand together, apart from the rest. */
  readonly aside?: boolean;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  /** The middles of the blocks it joins, relative to their boxes. */
  readonly fromAt: Point;
  readonly toAt: Point;
  /** Width of the text on it. */
  readonly label: number;
  /** How much it counts that it is short and straight. */
  readonly weight: number;
  /** Nothing flows along it: it says nothing of what comes first. */
  readonly aside: boolean;
}

/** Corners of boxes, from the upper left corner of all. */
export interface Placed {
  readonly at: ReadonlyMap<string, Point>;
  readonly width: number;
  readonly height: number;
  /** Boxes whose inside is to be turned round. */
  readonly mirrored?: ReadonlySet<string>;
}

/** The same, with down for right. */
export const turnBox = ({ id, width, height, ...rest }: Box): Box => ({
  ...rest,
  id,
  width: height,
  height: width,
});
const turnPoint = ({ x, y }: Point): Point => ({ x: y, y: x });
export const turnLink = (link: Link): Link => ({
  ...link,
  fromAt: turnPoint(link.fromAt),
  toAt: turnPoint(link.toAt),
});
export const turnPlaced = (placed: Placed): Placed => ({
  ...placed,
  at: new Map([...placed.at].map(([id, point]) => [id, turnPoint(point)])),
  width: placed.height,
  height: placed.width,
});
