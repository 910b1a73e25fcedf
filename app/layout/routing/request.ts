import type { Steering } from '../../design/schema.ts';

/** A connection to be drawn. */
export interface RouteRequest {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Connections with the same one may share a port and a stretch of line. */
  readonly trunk: string;
  /** Width of the text on it, in pixels; 0 for none. */
  readonly labelWidth: number;
  /** What a hand decided. */
  readonly steering?: Steering | undefined;
}
