// What a picture is made of, between the scene and whatever it is written as. Lengths in pixels at
// 100 % zoom.
import type { Point } from '../design/schema.ts';
import type { Rect } from '../layout/rect.ts';
import type { Colour } from './colours.ts';

/** A colour of the scheme, some of it, or one that both schemes share. */
export type Paint = Colour | { readonly colour: Colour; readonly alpha: number } | `#${string}`;

export interface Stroke {
  readonly paint: Paint;
  readonly width: number;
  readonly dash?: readonly [number, number];
  readonly round?: true;
}

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

export interface RectShape extends Painted {
  readonly kind: 'rect';
  /** The outer edge: a stroke lies within it, as a border does. */
  readonly rect: Rect;
  readonly radius?: number;
}

export interface PathShape extends Painted {
  readonly kind: 'path';
  readonly d: string;
}

export interface CircleShape extends Painted {
  readonly kind: 'circle';
  readonly at: Point;
  readonly radius: number;
}

export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** Of the line's middle height, at its start, middle or end. */
  readonly at: Point;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly fill: Paint;
  readonly font?: 'code';
  /** Round the letters, so that they are legible over lines. */
  readonly halo?: Paint;
  /** Reads upwards. */
  readonly upwards?: true;
}

export interface IconShape {
  readonly kind: 'icon';
  /** File in assets/icons, without extension. */
  readonly name: string;
  readonly at: Point;
  readonly size: number;
  /** Rounded all around, or as what fills a container's corner. */
  readonly cut: 'round' | 'corner';
}

export interface ImageShape {
  readonly kind: 'image';
  readonly rect: Rect;
  /** A data: URL. */
  readonly source: string;
}

export interface GroupShape {
  readonly kind: 'group';
  readonly shapes: readonly Shape[];
  readonly at?: Point;
  readonly scale?: number;
  readonly opacity?: number;
}

export type Shape =
  | RectShape
  | PathShape
  | CircleShape
  | TextShape
  | IconShape
  | ImageShape
  | GroupShape;

export const tint = (colour: Colour, alpha: number): Paint => ({ colour, alpha });
