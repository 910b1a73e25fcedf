import type { Steering } from '../../design/schema.ts';

/** A connection to be drawn. */
export interface RouteRequest {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Connections with the same one share a port and a stretch of line. */
  readonly trunk: string;
  /** The end they have in common; where they leave, unless it says otherwise. */
  readonly shares?: 'from' | 'to';
  /** Width of the text on it, in pixels; 0 for none. */
  readonly labelWidth: number;
  /** The text: where all of a trunk have the same, it stands there once. */
  readonly text?: string;
  /** What a hand decided. */
  readonly steering?: Steering | undefined;
}
