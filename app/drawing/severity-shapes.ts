// Severity is a shape as well as a colour: octagon, triangle, disc, open diamond. In a box of 16.
import type { Severity } from '../design/schema.ts';
import type { CircleShape, PathShape } from './shapes.ts';

export type Mark = Severity | 'waived';

export const severityShapes: { readonly [M in Mark]: readonly (PathShape | CircleShape)[] } = {
  error: [
    {
      kind: 'path',
      d: 'M5.3 1.2h5.4l4.1 4.1v5.4l-4.1 4.1H5.3l-4.1-4.1V5.3z',
      fill: 'error',
      stroke: { paint: 'error', width: 1.2, round: true },
    },
    {
      kind: 'path',
      d: 'm5.7 5.7 4.6 4.6m0-4.6-4.6 4.6',
      stroke: { paint: 'glyph', width: 1.7, round: true },
    },
  ],
  warning: [
    {
      kind: 'path',
      d: 'M8 1.9 15 14H1z',
      fill: 'warning',
      stroke: { paint: 'warning', width: 1.8, round: true },
    },
    { kind: 'path', d: 'M8 5.9v3.9', stroke: { paint: 'glyph', width: 1.7, round: true } },
    { kind: 'circle', at: { x: 8, y: 12.3 }, radius: 1, fill: 'glyph' },
  ],
  info: [
    { kind: 'circle', at: { x: 8, y: 8 }, radius: 7.4, fill: 'info' },
    { kind: 'path', d: 'M8 7.5v4', stroke: { paint: 'glyph', width: 1.7, round: true } },
    { kind: 'circle', at: { x: 8, y: 4.7 }, radius: 1, fill: 'glyph' },
  ],
  waived: [
    {
      kind: 'path',
      d: 'M8 1.2 14.8 8 8 14.8 1.2 8z',
      fill: 'surface',
      stroke: { paint: 'text-3', width: 1.4, round: true },
    },
    { kind: 'path', d: 'M5.8 8h4.4', stroke: { paint: 'text-3', width: 1.5, round: true } },
  ],
};
