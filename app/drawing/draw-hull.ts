// A microservice: a hull round the blocks it owns, its name inside at the top, its team astride the
// lower border.
import type { Block } from '../design/schema.ts';
import { CHIP_HEIGHT } from '../layout/block-size.ts';
import type { Frame } from '../layout/frames.ts';
import { bottom, grow } from '../layout/rect.ts';
import { textWidth } from '../layout/text-width.ts';
import { fitText } from './fit-text.ts';
import { halo, type Light, toneOf } from './light.ts';
import type { Shape } from './shapes.ts';
import { teamColour } from './team-colour.ts';

const RADIUS = 12;
const SIDE = 13;

export function drawHull(block: Block, { rect, empty }: Frame, light: Light): Shape[] {
  const tone = toneOf(light);
  return [
    ...(tone ? [halo(tone, rect, RADIUS)] : []),
    {
      kind: 'rect',
      rect: tone ? grow(rect, 1) : rect,
      radius: tone ? RADIUS + 1 : RADIUS,
      fill: 'hull-fill',
      stroke: {
        paint: tone ?? 'hull-line',
        width: tone ? 2 : 1,
        ...(empty && { dash: [4, 3] as const }),
      },
    },
    {
      kind: 'text',
      text: fitText(block.name, 12.5, rect.width - 2 * SIDE),
      at: { x: rect.x + SIDE, y: rect.y + 18 },
      size: 12.5,
      weight: 600,
      fill: 'text',
    },
  ];
}

/** Over what runs below the hull. */
export function drawTeam({ rect, team }: Frame): Shape[] {
  if (!team?.trim()) return [];
  const x = rect.x + 12;
  const y = bottom(rect) - CHIP_HEIGHT / 2;
  const name = fitText(team, 10, Math.max(24, rect.width - 2 * SIDE - 30));
  return [
    {
      kind: 'rect',
      rect: { x, y, width: textWidth(name, 10) + 29, height: CHIP_HEIGHT },
      radius: CHIP_HEIGHT / 2,
      fill: 'raised',
      stroke: { paint: 'hull-line', width: 1 },
    },
    {
      kind: 'circle',
      at: { x: x + 11, y: bottom(rect) },
      radius: 4,
      fill: teamColour(team),
    },
    {
      kind: 'text',
      text: name,
      at: { x: x + 20, y: bottom(rect) },
      size: 10,
      weight: 500,
      fill: 'text-2',
    },
  ];
}
