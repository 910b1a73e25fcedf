// Blocks that hold no others, and what lies on the canvas: notes and pictures.
import { image } from '../catalog/blocks/actors/image.ts';
import { note } from '../catalog/blocks/actors/note.ts';
import { blockDefinition } from '../catalog/catalog.ts';
import { parseProperties } from '../catalog/fields.ts';
import type { Block } from '../design/schema.ts';
import { blockChips } from '../layout/block-size.ts';
import { bottom, grow, type Rect } from '../layout/rect.ts';
import { wordsOf } from '../layout/words.ts';
import { blockIcon } from './block-icon.ts';
import { drawChips } from './chips.ts';
import { fitText, wrapText } from './fit-text.ts';
import type { Icons } from './icons.ts';
import { halo, type Light, toneOf } from './light.ts';
import { monogram } from './monogram.ts';
import { type Shape, tint } from './shapes.ts';

const RADIUS = 9;
const ICON = 34;
/** Border and padding; between icon and text. */
const LEFT = 9;
const GAP = 9;

export function drawBlock(block: Block, rect: Rect, light: Light, icons: Icons): Shape[] {
  const look = blockDefinition(block.type)?.drawing?.look;
  if (look === 'note') return drawNote(block, rect);
  if (look === 'image') return drawImage(block, rect);
  if (look === 'text') return drawWords(block, rect);
  return drawOrdinary(block, rect, light, icons);
}

function drawOrdinary(block: Block, rect: Rect, light: Light, icons: Icons): Shape[] {
  const definition = blockDefinition(block.type);
  const open = !definition || definition.traits.actor === true;
  const tone = toneOf(light);
  const middle = rect.y + rect.height / 2;
  const left = rect.x + LEFT + ICON + GAP;
  const room = rect.width - (LEFT + ICON + GAP) - LEFT;
  return [
    ...(tone ? [halo(tone, rect, RADIUS)] : []),
    {
      kind: 'rect',
      rect: tone ? grow(rect, 1) : rect,
      radius: tone ? RADIUS + 1 : RADIUS,
      fill: open ? 'canvas' : 'raised',
      stroke: {
        paint: tone ?? 'line-strong',
        width: tone ? 2 : 1,
        ...(open && { dash: [4, 3] as const }),
      },
    },
    ...iconShapes(block, { x: rect.x + LEFT, y: middle - ICON / 2 }, icons),
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
      text: fitText(definition?.kind ?? block.type, 10.5, room, definition ? 400 : 600),
      at: { x: left, y: middle + 8 },
      size: 10.5,
      weight: 400,
      fill: 'text-3',
      ...(!definition && { font: 'code' as const }),
    },
    ...drawChips(blockChips(block), { x: rect.x + LEFT, y: bottom(rect) + 4 }),
  ];
}

function iconShapes(
  block: Block,
  at: { readonly x: number; readonly y: number },
  icons: Icons,
): Shape[] {
  const key = blockIcon(block);
  const name = key === 'raw' || key === undefined ? icons.service(block.type) : key;
  if (name !== undefined && icons.svg(name) !== undefined)
    return [{ kind: 'icon', name, at, size: ICON, cut: 'round' }];
  // A type nobody has drawn for: its service's letters.
  return [
    {
      kind: 'rect',
      rect: { ...at, width: ICON, height: ICON },
      radius: 6,
      stroke: { paint: 'line-strong', width: 1 },
    },
    {
      kind: 'text',
      text: monogram(block.type) || block.type.slice(0, 2).toUpperCase(),
      at: { x: at.x + ICON / 2, y: at.y + ICON / 2 },
      anchor: 'middle',
      size: 15,
      weight: 600,
      fill: 'text-2',
    },
  ];
}

const NOTE = { left: 11, top: 9, line: 16 } as const;

function drawNote(block: Block, rect: Rect): Shape[] {
  const { text } = parseProperties(note.properties, block.properties).values;
  const room = rect.width - 2 * NOTE.left;
  const first = rect.y + NOTE.top + NOTE.line / 2;
  const most = Math.max(0, Math.floor((rect.height - 2 * NOTE.top - NOTE.line) / NOTE.line));
  const lines = text ? wrapText(text, 11.5, room, most) : [];
  return [
    {
      kind: 'rect',
      rect,
      radius: RADIUS,
      fill: 'note',
      stroke: { paint: 'note-line', width: 1 },
    },
    {
      kind: 'text',
      text: fitText(block.name, 12.5, room),
      at: { x: rect.x + NOTE.left, y: first },
      size: 12.5,
      weight: 600,
      fill: 'note-text',
    },
    ...lines.map(
      (line, index): Shape => ({
        kind: 'text',
        text: line,
        at: { x: rect.x + NOTE.left, y: first + 2 + (index + 1) * NOTE.line },
        size: 11.5,
        weight: 400,
        fill: 'note-text',
      }),
    ),
  ];
}

function drawWords(block: Block, rect: Rect): Shape[] {
  const { text, fontSize, line, weight } = wordsOf(block);
  const most = Math.max(1, Math.floor(rect.height / line));
  return wrapText(text, fontSize, rect.width, most, weight).map(
    (words, index): Shape => ({
      kind: 'text',
      text: words,
      at: { x: rect.x, y: rect.y + (index + 0.5) * line },
      size: fontSize,
      weight,
      fill: 'text',
    }),
  );
}

function drawImage(block: Block, rect: Rect): Shape[] {
  const { source } = parseProperties(image.properties, block.properties).values;
  if (source) return [{ kind: 'image', rect, source }];
  return [
    {
      kind: 'rect',
      rect,
      radius: RADIUS,
      fill: tint('canvas', 0.5),
      stroke: { paint: 'line-strong', width: 1, dash: [4, 3] },
    },
    {
      kind: 'text',
      text: fitText(block.name, 11.5, rect.width - 16, 400),
      at: { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 },
      anchor: 'middle',
      size: 11.5,
      weight: 400,
      fill: 'text-3',
    },
  ];
}
