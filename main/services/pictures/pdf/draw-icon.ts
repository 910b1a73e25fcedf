// Icons as vectors. They are AWS's files and ours: paths, and a few other shapes, in groups; anything
// else is left out.

import { cutPath } from '#app/drawing/icons.ts';
import type { IconShape } from '#app/drawing/shapes.ts';
import type { Pen } from './pen.ts';

interface Style {
  readonly [attribute: string]: string | undefined;
}

const ELEMENT = /<(\/?)([a-zA-Z]+)((?:\s[^<>]*?)?)(\/?)>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const INHERITED = /^(?:fill|stroke|color|stroke-.*|fill-.*|opacity)$/;

export function drawIcon({ name, at, size, cut }: IconShape, pen: Pen): void {
  const text = pen.icons.svg(name);
  const [, side] = /viewBox="0 0 ([\d.]+) [\d.]+"/.exec(text ?? '') ?? [];
  if (text === undefined || !side) return;
  const { doc } = pen;
  doc.save();
  doc.translate(at.x, at.y).scale(size / Number(side));
  doc.path(cutPath(cut, Number(side))).clip();
  const styles: Style[] = [{ fill: '#000000' }];
  let hidden = 0;
  for (const [, closing, tag = '', attributes = '', alone] of text.matchAll(ELEMENT)) {
    if (tag === 'defs' || tag === 'clipPath') hidden += closing ? -1 : alone ? 0 : 1;
    if (closing) {
      styles.pop();
      continue;
    }
    const own = Object.fromEntries(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
    );
    const inherited = Object.fromEntries(
      Object.entries(styles.at(-1) ?? {}).filter(([key]) => INHERITED.test(key)),
    );
    const style: Style = { ...inherited, ...own };
    if (!alone) styles.push(style);
    if (hidden === 0) drawElement(tag, style, pen);
  }
  doc.restore();
}

function drawElement(tag: string, style: Style, pen: Pen): void {
  const { doc, opacity = 1 } = pen;
  const number = (key: string): number => Number(style[key] ?? 0);
  const lay = (): boolean => {
    if (tag === 'path' && style.d) doc.path(style.d);
    else if (tag === 'circle') doc.circle(number('cx'), number('cy'), number('r'));
    else if (tag === 'rect' && number('rx') > 0)
      doc.roundedRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
    else if (tag === 'rect') doc.rect(number('x'), number('y'), number('width'), number('height'));
    else return false;
    return true;
  };
  const fill = colourOf(style.fill, style);
  if (fill && lay())
    doc.fillColor(fill, opacity).fill(style['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero');
  const stroke = colourOf(style.stroke, style);
  if (!stroke) return;
  doc.save();
  doc.strokeColor(stroke, opacity).lineWidth(Number(style['stroke-width'] ?? 1));
  if (style['stroke-linecap'] === 'round') doc.lineCap('round');
  if (style['stroke-linejoin'] === 'round') doc.lineJoin('round');
  const [dash, space] = (style['stroke-dasharray'] ?? '').split(/[\s,]+/).map(Number);
  if (dash) doc.dash(dash, { space: space ?? dash });
  if (lay()) doc.stroke();
  doc.restore();
}

function colourOf(value: string | undefined, style: Style): string | undefined {
  if (value === undefined || value === 'none') return undefined;
  if (value === 'currentColor') return style.color ?? '#000000';
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value);
  return short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : value;
}
