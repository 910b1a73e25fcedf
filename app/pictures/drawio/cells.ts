// mxGraph's cells: boxes with a parent, to whose corner their place is relative, and edges.

import type { Point } from '../../design/schema.ts';
import { element } from '../../drawing/xml.ts';
import type { Rect } from '../../layout/rect.ts';
import { type Style, styleText } from './style.ts';

export interface Vertex {
  readonly id: string;
  readonly parent: string;
  /** HTML. */
  readonly label: string;
  readonly style: Style;
  /** In its parent. */
  readonly rect: Rect;
  readonly connectable?: false;
}

export const vertex = ({ id, parent, label, style, rect, connectable }: Vertex): string =>
  element(
    'mxCell',
    {
      id,
      value: label,
      style: styleText(style),
      parent,
      vertex: 1,
      ...(connectable === false && { connectable: 0 }),
    },
    element('mxGeometry', { ...rect, as: 'geometry' }),
  );

export interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly style: Style;
  readonly points: readonly Point[];
  /** Of the label: along the line from -1 to 1. */
  readonly along: number;
}

export const edge = ({ id, source, target, label, style, points, along }: Edge): string =>
  element(
    'mxCell',
    { id, value: label, style: styleText(style), parent: '1', source, target, edge: 1 },
    element(
      'mxGeometry',
      { relative: 1, x: along, as: 'geometry' },
      points.length > 0
        ? element(
            'Array',
            { as: 'points' },
            points.map(({ x, y }) => element('mxPoint', { x, y })).join(''),
          )
        : '',
    ),
  );
