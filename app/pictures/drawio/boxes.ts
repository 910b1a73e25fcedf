// Containers, microservices and blocks as draw.io has them: AWS's group shapes, and cards with AWS's
// icons in them.

import { strToU8 } from 'fflate';
import { image } from '../../catalog/blocks/actors/image.ts';
import { blockDefinition } from '../../catalog/catalog.ts';
import { parseProperties } from '../../catalog/fields.ts';
import type { Block } from '../../design/schema.ts';
import { blockIcon } from '../../drawing/block-icon.ts';
import type { Icons } from '../../drawing/icons.ts';
import { tierTone } from '../../drawing/tier-tone.ts';
import { blockChips } from '../../layout/block-size.ts';
import type { Frame } from '../../layout/frames.ts';
import type { Rect } from '../../layout/rect.ts';
import { textWidth } from '../../layout/text-width.ts';
import { toBase64 } from '../base64.ts';
import { AWS_SHAPES } from './aws-shapes.ts';
import { type Vertex, vertex } from './cells.ts';
import { hex, htmlText, type Style, WORDS } from './style.ts';

export interface Box {
  readonly block: Block;
  readonly frame: Frame;
  readonly id: string;
  readonly parent: string;
  /** In its parent. */
  readonly rect: Rect;
  readonly icons: Icons;
}

const GROUP: Style = {
  ...WORDS,
  outlineConnect: 0,
  gradientColor: 'none',
  fontSize: 12.5,
  fontStyle: 1,
  shape: 'mxgraph.aws4.group',
  verticalAlign: 'top',
  align: 'left',
  spacingLeft: 30,
  container: 1,
  pointerEvents: 0,
  collapsible: 0,
  recursiveResize: 0,
};

const LOOKS: { readonly [look: string]: Style } = {
  vpc: { grIcon: 'mxgraph.aws4.group_vpc2', strokeColor: hex('vpc'), fontColor: hex('vpc-text') },
  region: {
    grIcon: 'mxgraph.aws4.group_region',
    strokeColor: hex('private'),
    fontColor: hex('private-text'),
    dashed: 1,
  },
  account: {
    grIcon: 'mxgraph.aws4.group_account',
    strokeColor: hex('account'),
    fontColor: hex('account-text'),
  },
  zone: {
    shape: undefined,
    strokeColor: hex('private'),
    fontColor: hex('private-text'),
    dashed: 1,
  },
  group: { shape: undefined, strokeColor: hex('hull-line'), fontColor: hex('text-2'), dashed: 1 },
  'on-premises': {
    grIcon: 'mxgraph.aws4.group_corporate_data_center',
    strokeColor: hex('hull-line'),
    fontColor: hex('text-2'),
  },
};

export function containerCells({ block, id, parent, rect }: Box): string[] {
  const chips = blockChips(block).join(' · ');
  const label = htmlText(chips ? `${block.name} · ${chips}` : block.name);
  if (block.type === 'subnet-tier') {
    const tone = tierTone(block.properties);
    const style: Style = {
      ...GROUP,
      grIcon: 'mxgraph.aws4.group_security_group',
      grStroke: 0,
      strokeColor: hex(tone),
      fillColor: hex(tone),
      opacity: 100,
      fillOpacity: 8,
      strokeOpacity: 45,
      fontColor: hex(`${tone}-text`),
      fontSize: 10,
      ...(tone === 'isolated' && { dashed: 1 }),
    };
    return [vertex({ id, parent, rect, label: htmlText(block.name), style })];
  }
  const look = LOOKS[blockDefinition(block.type)?.container?.look ?? 'vpc'];
  return [vertex({ id, parent, rect, label, style: { ...GROUP, ...look, fillColor: 'none' } })];
}

/** @param crossing it is no box for the blocks it owns, and must not hide them. */
export function hullCells({ block, frame, id, parent, rect }: Box, crossing: boolean): string[] {
  const style: Style = {
    ...WORDS,
    rounded: 1,
    absoluteArcSize: 1,
    arcSize: 24,
    strokeColor: hex('hull-line'),
    fillColor: crossing ? 'none' : hex('raised'),
    fillOpacity: 72,
    verticalAlign: 'top',
    align: 'left',
    spacingLeft: 10,
    spacingTop: 4,
    fontSize: 12.5,
    fontStyle: 1,
    fontColor: hex('text'),
    pointerEvents: 0,
    ...(!crossing && { container: 1, collapsible: 0, recursiveResize: 0 }),
  };
  const { team } = frame;
  return [
    vertex({ id, parent, rect, label: htmlText(block.name), style }),
    ...(team
      ? [chip({ id: `${id}-team`, parent: id, text: team, x: 12, y: rect.height - 10 })]
      : []),
  ];
}

const ICON = 34;

export function blockCells(box: Box): string[] {
  const { block, id, parent, rect } = box;
  const definition = blockDefinition(block.type);
  const look = definition?.drawing?.look;
  if (look === 'image') return [vertex({ id, parent, rect, label: '', style: imageStyle(block) })];
  if (look) return [vertex({ id, parent, rect, label: noteLabel(block), style: NOTE })];
  const open = !definition || definition.traits.actor === true;
  const kind = definition?.kind ?? block.type;
  const style: Style = {
    ...WORDS,
    rounded: 1,
    absoluteArcSize: 1,
    arcSize: 18,
    strokeColor: hex('line-strong'),
    fillColor: open ? hex('canvas') : hex('raised'),
    align: 'left',
    spacingLeft: 48,
    fontSize: 12.5,
    fontColor: hex('text'),
    container: 1,
    collapsible: 0,
    recursiveResize: 0,
    ...(open && { dashed: 1, dashPattern: '4 3' }),
  };
  const label = `<b>${htmlText(block.name)}</b><br><font style="font-size:10.5px" color="${hex('text-3')}">${htmlText(kind)}</font>`;
  const icon = iconStyle(box);
  const at = { x: 9, y: (rect.height - ICON) / 2, width: ICON, height: ICON };
  let left = 9;
  return [
    vertex({ id, parent, rect, label, style }),
    ...(icon ? [part({ id: `${id}-icon`, parent: id, label: '', style: icon, rect: at })] : []),
    ...blockChips(block).map((text, index) => {
      const x = left;
      left += textWidth(text, 10) + 22;
      return chip({ id: `${id}-chip${index + 1}`, parent: id, text, x, y: rect.height + 4 });
    }),
  ];
}

/** It moves with the box it belongs to, and nothing is connected to it. */
const part = (cell: Vertex): string =>
  vertex({ ...cell, style: { ...cell.style, part: 1 }, connectable: false });

interface Chip {
  readonly id: string;
  readonly parent: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const chip = ({ id, parent, text, x, y }: Chip): string =>
  part({
    id,
    parent,
    label: htmlText(text),
    rect: { x, y, width: Math.ceil(textWidth(text, 10)) + 18, height: 20 },
    style: {
      ...WORDS,
      rounded: 1,
      arcSize: 50,
      strokeColor: hex('line-strong'),
      fillColor: hex('raised'),
      fontColor: hex('text-2'),
      fontSize: 10,
    },
  });

function iconStyle({ block, icons }: Box): Style | undefined {
  const key = blockIcon(block);
  const shape = key === undefined ? undefined : AWS_SHAPES[key];
  const name = key === 'raw' || key === undefined ? icons.service(block.type) : key;
  const svg = name === undefined ? undefined : icons.svg(name);
  const ground = /\sd="M0 0h\d+v\d+H0z"\s+fill="(#[\da-f]{6})"/i.exec(svg ?? '')?.[1];
  if (shape && ground)
    return {
      sketch: 0,
      outlineConnect: 0,
      aspect: 'fixed',
      shape: 'mxgraph.aws4.resourceIcon',
      resIcon: `mxgraph.aws4.${shape}`,
      fillColor: ground.toUpperCase(),
      strokeColor: '#ffffff',
    };
  if (svg === undefined) return undefined;
  return picture(`data:image/svg+xml,${toBase64(strToU8(svg))}`);
}

/** draw.io has no semicolons in a style's values: a data: URL goes without its `;base64`. */
const picture = (source: string): Style => ({
  shape: 'image',
  imageAspect: 0,
  aspect: 'fixed',
  image: source.replace(/;base64,/, ','),
});

/** What is no picture by the block's own rules could hold any style of draw.io's, such as a link. */
function imageStyle({ properties }: Block): Style {
  const { source } = parseProperties(image.properties, properties).values;
  return source
    ? picture(source)
    : { ...WORDS, dashed: 1, strokeColor: hex('line-strong'), fillColor: 'none' };
}

const NOTE: Style = {
  ...WORDS,
  rounded: 1,
  absoluteArcSize: 1,
  arcSize: 18,
  fillColor: hex('note'),
  strokeColor: hex('note-line'),
  fontColor: hex('note-text'),
  align: 'left',
  verticalAlign: 'top',
  spacing: 8,
  fontSize: 11.5,
};

function noteLabel({ name, properties: { text } }: Block): string {
  const words = typeof text === 'string' ? text : '';
  return `<b>${htmlText(name)}</b>${words ? `<br>${htmlText(words).replaceAll('\n', '<br>')}` : ''}`;
}
