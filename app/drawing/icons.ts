// Icons are files, which nobody reads here: whoever draws hands them in. Each is embedded once, as a
// symbol, however many blocks show it.
import { decimal, element } from './xml.ts';

export interface Icons {
  /** SVG text of a file in assets/icons, named without extension; nothing where there is none. */
  svg(name: string): string | undefined;
  /** The icon of a CloudFormation type's service, where AWS has drawn one. */
  service(type: string): string | undefined;
}

interface Parsed {
  readonly size: number;
  readonly attributes: string;
  readonly content: string;
}

/** What an icon's symbol keeps of the file's own attributes. */
const KEPT =
  /\s(?:fill|stroke|color|stroke-width|fill-rule|stroke-linejoin|stroke-linecap)="[^"]*"/g;

function parseIcon(svg: string): Parsed | undefined {
  const [, attributes = '', content = ''] =
    /^\s*<svg\b([^>]*)>([\s\S]*)<\/svg>\s*$/.exec(svg) ?? [];
  const [, size] = /viewBox="0 0 ([\d.]+) [\d.]+"/.exec(attributes) ?? [];
  if (!size || !content) return undefined;
  return {
    size: Number(size),
    attributes: (attributes.match(KEPT) ?? []).join(''),
    content: content
      .replaceAll(/>\s+</g, '><')
      .replaceAll(/><\/(?:path|rect|circle)>/g, '/>')
      .trim(),
  };
}

/** Ids are looked up in the whole page that shows a picture: they start with the picture's prefix. */
const scoped = (content: string, prefix: string): string =>
  content
    .replaceAll(/ id="([^"]+)"/g, ` id="${prefix}-$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)
    .replaceAll(/ (?:xlink:)?href="#([^"]+)"/g, ` href="#${prefix}-$1"`);

export interface IconBook {
  /** Id of an icon's symbol; nothing when there is no such icon. */
  use(name: string, cut: 'round' | 'corner'): string | undefined;
  /** The symbols used so far. */
  symbols(): string;
}

export function iconBook({ svg }: Icons, prefix: string): IconBook {
  const used = new Map<string, { readonly id: string; readonly symbol: string } | undefined>();
  const clips = new Map<string, string>();
  const clip = (size: number, cut: 'round' | 'corner'): string => {
    const id = `${prefix}-${cut === 'round' ? 'r' : 'c'}${decimal(size)}`;
    const d = cutPath(cut, size);
    clips.set(id, element('clipPath', { id }, element('path', { d })));
    return id;
  };
  const make = (name: string, cut: 'round' | 'corner') => {
    const text = svg(name);
    const parsed = text === undefined ? undefined : parseIcon(text);
    if (!parsed) return undefined;
    const id = `${prefix}-i${used.size + 1}`;
    const { size, attributes, content } = parsed;
    const box = `0 0 ${decimal(size)} ${decimal(size)}`;
    const inside = `<g clip-path="url(#${clip(size, cut)})"${attributes}>${scoped(content, id)}</g>`;
    return { id, symbol: element('symbol', { id, viewBox: box }, inside) };
  };
  return {
    use: (name, cut) => {
      const key = `${cut} ${name}`;
      if (!used.has(key)) used.set(key, make(name, cut));
      return used.get(key)?.id;
    },
    symbols: () => {
      const all = [...used.values()].flatMap((one) => (one ? [one.symbol] : []));
      return [...clips.values(), ...all].join('');
    },
  };
}

/** As the canvas cuts them. */
const ROUND = 0.18;
const CORNER = 0.25;

/** What an icon of this size is clipped to. */
export const cutPath = (cut: 'round' | 'corner', size: number): string =>
  cut === 'round' ? roundSquare(size) : cornerSquare(size);

function roundSquare(size: number): string {
  const r = size * ROUND;
  const run = decimal(size - 2 * r);
  const arc = (x: number, y: number) =>
    `a${decimal(r)} ${decimal(r)} 0 0 1 ${decimal(x)} ${decimal(y)}`;
  return `M${decimal(r)} 0h${run}${arc(r, r)}v${run}${arc(-r, r)}h-${run}${arc(-r, -r)}v-${run}${arc(r, -r)}z`;
}

/** Its outer corner follows the container's, the inner one is round, the others lie on its border. */
function cornerSquare(size: number): string {
  const r = size * CORNER;
  const run = decimal(size - r);
  const arc = (x: number, y: number) =>
    `a${decimal(r)} ${decimal(r)} 0 0 1 ${decimal(x)} ${decimal(y)}`;
  return `M${decimal(r)} 0h${run}v${run}${arc(-r, r)}h-${run}v-${run}${arc(r, -r)}z`;
}
