// A container or microservice that is collapsed: one block in its own style, saying how much is in it,
// over the edge of a second one behind it.
import { blockDefinition } from '../catalog/catalog.ts';
import type { Block } from '../design/schema.ts';
import { boxText } from '../layout/block-size.ts';
import type { Frame } from '../layout/frames.ts';
import { grow, right } from '../layout/rect.ts';
import { blockIcon } from './block-icon.ts';
import type { Colour } from './colours.ts';
import { fitText } from './fit-text.ts';
import type { Icons } from './icons.ts';
import { halo, type Light, toneOf } from './light.ts';
import type { Shape } from './shapes.ts';
import { tierTone } from './tier-tone.ts';

const RADIUS = 9;
const ICON = 34;
const LEFT = 9;
const GAP = 9;
const BESIDE = 30;
/** How far the sheet behind it stands out. */
const BEHIND = 4;

const TONES: { readonly [look: string]: Colour } = {
  region: 'private',
  zone: 'private',
  account: 'account',
};

/** The colour of its frame when it is open. */
export function boxTone({ type, properties }: Block): Colour {
  if (type === 'subnet-tier') return tierTone(properties);
  if (type === 'vpc') return 'vpc';
  const look = blockDefinition(type)?.container?.look;
  return (look && TONES[look]) ?? 'hull-line';
}

export function drawBox(
  block: Block,
  { rect, inside = 0 }: Frame,
  light: Light,
  icons: Icons,
): Shape[] {
  const tone = toneOf(light);
  const paint = tone ?? boxTone(block);
  const middle = rect.y + rect.height / 2;
  const left = rect.x + LEFT + ICON + GAP;
  const room = rect.width - (LEFT + ICON + GAP) - BESIDE;
  const icon = blockIcon(block);
  const chevron = right(rect) - 16;
  return [
    ...(tone ? [halo(tone, rect, RADIUS)] : []),
    {
      kind: 'rect',
      rect: { ...rect, x: rect.x + BEHIND, y: rect.y + BEHIND },
      radius: RADIUS,
      fill: 'raised',
      stroke: { paint, width: 1 },
    },
    {
      kind: 'rect',
      rect: tone ? grow(rect, 1) : rect,
      radius: tone ? RADIUS + 1 : RADIUS,
      fill: 'raised',
      stroke: { paint, width: tone ? 2 : 1.5 },
    },
    ...(icon !== undefined && icons.svg(icon) !== undefined
      ? [
          {
            kind: 'icon',
            name: icon,
            at: { x: rect.x + LEFT, y: middle - ICON / 2 },
            size: ICON,
            cut: 'round',
          } satisfies Shape,
        ]
      : []),
    {
      kind: 'text',
      text: fitText(block.name, 12.5, room),
      at: { x: left, y: middle - 7 },
      size: 12.5,
      weight: 600,
      fill: 'text',
    },
    {
      kind: 'text',
      text: fitText(boxText(block, inside), 10.5, room, 400),
      at: { x: left, y: middle + 8 },
      size: 10.5,
      weight: 400,
      fill: 'text-3',
    },
    {
      kind: 'path',
      d: `M${chevron - 2} ${middle - 4}l4 4l-4 4`,
      stroke: { paint: 'text-3', width: 1.5, round: true },
    },
  ];
}
