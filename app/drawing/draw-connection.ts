// Connections: orthogonal and rounded, solid where somebody waits for the answer, dashed where
// nobody does, with their text in a gap of the line.
import { connectionDefinition } from '../connections/connections.ts';
import type { Connection, Point } from '../design/schema.ts';
import { ARROW, arrowHead } from '../layout/routing/arrow.ts';
import { badgePoint } from '../layout/routing/badge-point.ts';
import { DASH, dashedPath, drawnPieces, roundedPath } from '../layout/routing/path.ts';
import type { Route } from '../layout/routing/route.ts';
import { fitText } from './fit-text.ts';
import { type Light, type Tone, toneOf } from './light.ts';
import { type FindingMark, findingOnLine } from './marks.ts';
import { type Shape, tint } from './shapes.ts';

export interface ConnectionLook {
  readonly light: Light;
  readonly text: string;
  /** Its number on a lit path. */
  readonly hop: number | undefined;
  readonly mark: FindingMark | undefined;
}

export function drawLine(connection: Connection, route: Route, look: ConnectionLook): Shape[] {
  const definition = connectionDefinition(connection.kind);
  const both = definition?.arrows === 'both';
  const lit = toneOf(look.light);
  const tone = toneOfLine(look);
  const shorten = { start: both ? ARROW : 0, end: ARROW };
  const pieces = drawnPieces(route.line, route.label, shorten);
  const dashed = definition?.synchronous === false;
  const whole = pieces.map((piece) => roundedPath(piece)).join('');
  return [
    ...(lit
      ? [
          {
            kind: 'path',
            d: whole,
            stroke: { paint: tint(lit, 0.18), width: 10 },
          } satisfies Shape,
        ]
      : []),
    {
      kind: 'path',
      d: dashed ? pieces.map((piece) => dashedPath(piece)).join('') : whole,
      stroke: {
        paint: tone,
        width: lit ? 2.25 : 1.5,
        ...(dashed && { dash: DASH }),
      },
    },
    { kind: 'path', d: arrows(route, both), fill: tone },
  ];
}

/** What stands on the line: over all lines, as one may run through another's text. */
export function drawText(route: Route, look: ConnectionLook): Shape[] {
  const tone = toneOfLine(look);
  const found = foundOn(look.mark);
  const badge = badgePoint(route);
  return [
    ...(route.label && !route.label.shownBy
      ? [
          {
            kind: 'text',
            text: fitText(look.text, 10, route.label.room),
            at: route.label.at,
            anchor: 'middle',
            size: 10,
            weight: 600,
            fill: tone === 'edge' ? 'text-2' : `${tone}-text`,
            halo: 'canvas',
          } satisfies Shape,
        ]
      : []),
    ...(look.hop === undefined ? [] : hopShapes(look.hop, badge, tone)),
    ...(found && !toneOf(look.light) ? findingOnLine(found, badge) : []),
  ];
}

const hopShapes = (hop: number, at: Point, fill: Tone | 'edge'): Shape[] => [
  { kind: 'circle', at, radius: 10, fill },
  { kind: 'text', text: String(hop), at, anchor: 'middle', size: 11, weight: 600, fill: 'glyph' },
];

const toneOfLine = ({ light, mark }: ConnectionLook): Tone | 'edge' =>
  toneOf(light) ?? foundOn(mark) ?? 'edge';

const foundOn = (mark: FindingMark | undefined): 'error' | 'warning' | undefined =>
  mark?.severity === 'error' || mark?.severity === 'warning' ? mark.severity : undefined;

function arrows({ line }: Route, both: boolean): string {
  const [first, second] = line;
  const last = line.at(-1);
  const beforeLast = line.at(-2);
  return (
    (last && beforeLast ? arrowHead(last, beforeLast) : '') +
    (both && first && second ? arrowHead(first, second) : '')
  );
}
