// AWS's group styles: a VPC and its like are frames with a heading, a subnet tier is a band with its
// name at the left.
import { blockDefinition } from '../catalog/catalog.ts';
import type { Block } from '../design/schema.ts';
import { blockChips } from '../layout/block-size.ts';
import { isRange } from '../layout/frames.ts';
import { grow, type Rect, right } from '../layout/rect.ts';
import { textWidth } from '../layout/text-width.ts';
import { blockIcon } from './block-icon.ts';
import type { Colour } from './colours.ts';
import { fitText } from './fit-text.ts';
import type { Icons } from './icons.ts';
import { type Light, toneOf } from './light.ts';
import { type Shape, type Stroke, tint } from './shapes.ts';
import { tierTone } from './tier-tone.ts';

export interface Look {
  readonly tone: Colour;
  readonly text: Colour;
  readonly width: number;
  readonly dash?: readonly [number, number];
}

const DASH = [5, 3] as const;

/** By what a container's definition calls its look; a VPC's has no name. */
export const FRAMES: { readonly [look: string]: Look } = {
  vpc: { tone: 'vpc', text: 'vpc-text', width: 1.5 },
  region: { tone: 'private', text: 'private-text', width: 1.5, dash: DASH },
  account: { tone: 'account', text: 'account-text', width: 1.5 },
  zone: { tone: 'private', text: 'private-text', width: 1, dash: DASH },
  group: { tone: 'hull-line', text: 'text-2', width: 1.5, dash: DASH },
  'on-premises': { tone: 'hull-line', text: 'text-2', width: 1.5 },
};

export function drawContainer(block: Block, rect: Rect, light: Light, icons: Icons): Shape[] {
  const lit = toneOf(light);
  return [
    ...(lit ? [litFrame(lit, rect)] : []),
    ...(block.type === 'subnet-tier'
      ? drawTier(block, rect, icons)
      : drawFrame(block, rect, icons)),
  ];
}

const litFrame = (tone: Colour, rect: Rect): Shape => ({
  kind: 'rect',
  rect: grow(rect, 4),
  radius: 13,
  stroke: { paint: tint(tone, 0.45), width: 4 },
});

function drawFrame(block: Block, rect: Rect, icons: Icons): Shape[] {
  const look = FRAMES[blockDefinition(block.type)?.container?.look ?? 'vpc'] ?? FRAMES.group;
  if (!look) return [];
  const { tone, text, width, dash } = look;
  const middle = rect.y + width + 15;
  const left = rect.x + width + 28;
  const chips = blockChips(block);
  const aside = frameChips(chips, tone, rect, middle);
  const cidr = chips.find(isRange);
  const cidrWidth = cidr ? cidr.length * 6.6 + 8 : 0;
  const name = fitText(block.name, 12.5, Math.max(40, aside.from - left - cidrWidth - 8));
  const nameWidth = textWidth(name, 12.5);
  return [
    { kind: 'rect', rect, radius: 10, stroke: { paint: tone, width, ...(dash && { dash }) } },
    ...corner(block, rect, width - 1, 24, icons),
    { kind: 'text', text: name, at: { x: left, y: middle }, size: 12.5, weight: 600, fill: text },
    ...(cidr && left + nameWidth + cidrWidth < aside.from
      ? [
          {
            kind: 'text',
            text: cidr,
            at: { x: left + nameWidth + 8, y: middle },
            size: 11,
            weight: 400,
            fill: 'text-3',
            font: 'code',
          } satisfies Shape,
        ]
      : []),
    ...aside.shapes,
  ];
}

/** At the heading's right end; those that would run into the name are left out. */
function frameChips(
  all: readonly string[],
  tone: Colour,
  rect: Rect,
  middle: number,
): { readonly shapes: readonly Shape[]; readonly from: number } {
  const shapes: Shape[] = [];
  let end = right(rect) - 9;
  for (const chip of all.filter((one) => !isRange(one)).toReversed()) {
    const width = textWidth(chip, 10, 400) + 18;
    if (end - width < rect.x + rect.width * 0.55) break;
    end -= width;
    shapes.push(
      {
        kind: 'rect',
        rect: { x: end, y: middle - 9, width, height: 18 },
        radius: 9,
        stroke: { paint: tint(tone, 0.6), width: 1, dash: [3, 3] },
      },
      {
        kind: 'text',
        text: chip,
        at: { x: end + 9, y: middle },
        size: 10,
        weight: 400,
        fill: 'text-2',
      },
    );
    end -= 6;
  }
  return { shapes, from: end };
}

const STRIP = 26;
const FOLD = 18;

function drawTier(block: Block, rect: Rect, icons: Icons): Shape[] {
  const tone = tierTone(block.properties);
  const line: Stroke = {
    paint: tint(tone, 0.42),
    width: 1,
    ...(tone === 'isolated' && { dash: DASH }),
  };
  const free = rect.height - FOLD;
  const name = fitText(block.name, 10, free - 8);
  return [
    { kind: 'rect', rect, radius: 7, fill: tint(tone, 0.06), stroke: line },
    {
      kind: 'path',
      d: `M${rect.x + STRIP + 0.5} ${rect.y + 1}v${rect.height - 2}`,
      stroke: { paint: tint(tone, 0.42), width: 1 },
    },
    ...corner(block, rect, 0, 18, icons),
    {
      kind: 'text',
      text: name,
      // As on the canvas: under its name there is room for what folds it.
      at: {
        x: rect.x + 1 + STRIP / 2,
        y: rect.y + (rect.height - FOLD + textWidth(name, 10)) / 2,
      },
      size: 10,
      weight: 600,
      fill: `${tone}-text`,
      upwards: true,
    },
  ];
}

function corner(block: Block, rect: Rect, inset: number, size: number, icons: Icons): Shape[] {
  const name = blockIcon(block);
  if (name === undefined || icons.svg(name) === undefined) return [];
  return [
    {
      kind: 'icon',
      name,
      at: { x: rect.x + inset, y: rect.y + inset },
      size,
      cut: 'corner',
    },
  ];
}
