// Shapes as an SVG's text: no scripts, nothing loaded from elsewhere, the same text for the same
// shapes.
import type { Rect } from '../layout/rect.ts';
import { isMeasured, textWidth } from '../layout/text-width.ts';
import { type Colour, colours } from './colours.ts';
import { type IconBook, type Icons, iconBook } from './icons.ts';
import type { Paint, Shape, Stroke, TextShape } from './shapes.ts';
import { type Attributes, decimal, element, escapeXml } from './xml.ts';

/** `auto` follows whoever looks: light or dark as their system is. */
export type Scheme = 'light' | 'dark' | 'auto';

export interface Picture {
  readonly shapes: readonly Shape[];
  readonly bounds: Rect;
  /** What is to be said instead of the picture. */
  readonly title: string;
  readonly description?: string;
}

export interface WriteOptions {
  readonly scheme: Scheme;
  readonly icons: Icons;
  /** Begins every id in the text; pictures shown in one page need different ones. */
  readonly idPrefix: string;
  /**
   * Where the typefaces come from. Unless given, whoever looks has Inter or something like it, which
   * is squeezed into the room there is. `installed`: whoever looks has them.
   */
  readonly fonts?: 'installed' | FontBook;
  /** XML that goes after the title: a `metadata` element. */
  readonly metadata?: string;
}

/** Typefaces that go into the text, so that it looks the same everywhere. */
export interface FontBook {
  /** A woff2 file as base64; nothing where there is none. */
  woff2(face: FontFace): string | undefined;
}

export interface FontFace {
  readonly font: 'ui' | 'code';
  readonly weight: TextShape['weight'];
}

const FONTS = {
  ui: "'Inter Variable',Inter,system-ui,-apple-system,'Segoe UI',sans-serif",
  code: "'JetBrains Mono Variable','JetBrains Mono',ui-monospace,Menlo,Consolas,monospace",
} as const;

const OWN_FONTS = { ui: 'Inter Variable', code: 'JetBrains Mono Variable' } as const;

interface Pen {
  readonly icons: IconBook;
  /** Widths of texts are said, for another typeface to keep to. */
  readonly squeezed: boolean;
  readonly faces: Map<string, FontFace>;
  paint(property: 'fill' | 'stroke', paint: Paint | undefined): Attributes;
}

export function writeSvg(picture: Picture, options: WriteOptions): string {
  const { scheme, icons, idPrefix, fonts, metadata } = options;
  const used = new Set<Colour>();
  const book = iconBook(icons, idPrefix);
  const pen: Pen = {
    icons: book,
    squeezed: fonts === undefined,
    faces: new Map(),
    paint: painter(scheme, used, idPrefix),
  };
  const content = picture.shapes.map((shape) => write(shape, pen)).join('\n');
  const { x, y, width, height } = picture.bounds;
  const symbols = book.symbols();
  const parts = [
    element('title', { id: `${idPrefix}-t` }, escapeXml(picture.title)),
    ...(picture.description
      ? [element('desc', { id: `${idPrefix}-d` }, escapeXml(picture.description))]
      : []),
    ...(metadata ? [metadata] : []),
    ...(scheme === 'auto' && used.size > 0 ? [styleOf(used, idPrefix)] : []),
    ...(fonts && fonts !== 'installed' ? fontStyle(fonts, pen.faces.values()) : []),
    ...(symbols ? [element('defs', {}, symbols)] : []),
    content,
  ];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: [x, y, width, height].map(decimal).join(' '),
      role: 'img',
      'aria-labelledby': `${idPrefix}-t${picture.description ? ` ${idPrefix}-d` : ''}`,
      'font-family': FONTS.ui,
      fill: 'none',
    },
    `\n${parts.join('\n')}\n`,
  )}\n`;
}

function styleOf(used: ReadonlySet<Colour>, prefix: string): string {
  const block = (values: { readonly [C in Colour]: string }): string =>
    `svg{${[...used]
      .toSorted()
      .map((name) => `--${prefix}-${name}:${values[name]}`)
      .join(';')}}`;
  return element(
    'style',
    {},
    `${block(colours.light)}@media(prefers-color-scheme:dark){${block(colours.dark)}}`,
  );
}

function fontStyle(fonts: FontBook, faces: Iterable<FontFace>): readonly string[] {
  const rules = Array.from(faces, (face) => {
    const file = fonts.woff2(face);
    return file
      ? `@font-face{font-family:'${OWN_FONTS[face.font]}';font-weight:${face.weight};src:url(data:font/woff2;base64,${file}) format('woff2')}`
      : '';
  });
  const text = rules.toSorted().join('');
  return text ? [element('style', {}, text)] : [];
}

function painter(scheme: Scheme, used: Set<Colour>, prefix: string): Pen['paint'] {
  return (property, paint) => {
    if (paint === undefined) return {};
    const { colour, alpha } = typeof paint === 'string' ? { colour: paint, alpha: 1 } : paint;
    const opacity = alpha < 1 ? { [`${property}-opacity`]: alpha } : {};
    if (isLiteral(colour)) return { [property]: colour, ...opacity };
    if (scheme !== 'auto') return { ...solid(property, colours[scheme][colour], alpha) };
    used.add(colour);
    return { [property]: `var(--${prefix}-${colour})`, ...opacity };
  };
}

const isLiteral = (paint: Colour | `#${string}`): paint is `#${string}` => paint.startsWith('#');

/** Eight digits are a colour and its opacity: not every reader of SVG knows them as one. */
function solid(property: string, hex: string, alpha: number): Attributes {
  const own = hex.length === 9 ? Number.parseInt(hex.slice(7), 16) / 255 : 1;
  const opacity = own * alpha;
  return {
    [property]: hex.slice(0, 7),
    ...(opacity < 1 && { [`${property}-opacity`]: opacity }),
  };
}

function strokeOf(stroke: Stroke | undefined, pen: Pen): Attributes {
  if (!stroke) return {};
  return {
    ...pen.paint('stroke', stroke.paint),
    ...(stroke.width !== 1 && { 'stroke-width': stroke.width }),
    ...(stroke.dash && { 'stroke-dasharray': stroke.dash.join(' ') }),
    ...(stroke.round && { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  };
}

function write(shape: Shape, pen: Pen): string {
  switch (shape.kind) {
    case 'rect': {
      const { rect, radius = 0, fill, stroke } = shape;
      const inset = (stroke?.width ?? 0) / 2;
      return element('rect', {
        x: rect.x + inset,
        y: rect.y + inset,
        width: Math.max(0, rect.width - 2 * inset),
        height: Math.max(0, rect.height - 2 * inset),
        ...(radius > 0 && { rx: Math.max(0, radius - inset) }),
        ...pen.paint('fill', fill),
        ...strokeOf(stroke, pen),
      });
    }
    case 'path':
      return element('path', {
        d: shape.d,
        ...pen.paint('fill', shape.fill),
        ...strokeOf(shape.stroke, pen),
      });
    case 'circle':
      return element('circle', {
        cx: shape.at.x,
        cy: shape.at.y,
        r: shape.radius,
        ...pen.paint('fill', shape.fill),
        ...strokeOf(shape.stroke, pen),
      });
    case 'text':
      return writeText(shape, pen);
    case 'icon': {
      const id = pen.icons.use(shape.name, shape.cut);
      const { x, y } = shape.at;
      return id === undefined
        ? ''
        : element('use', { href: `#${id}`, x, y, width: shape.size, height: shape.size });
    }
    case 'image': {
      const { rect, source } = shape;
      return element('image', { ...rect, href: source });
    }
    case 'group': {
      const { at, scale, opacity, shapes } = shape;
      const move = at ? `translate(${decimal(at.x)} ${decimal(at.y)})` : '';
      const zoom = scale === 1 || scale === undefined ? '' : `scale(${scale})`;
      const transform = move + zoom;
      return element(
        'g',
        { ...(transform && { transform }), opacity },
        shapes.map((inner) => write(inner, pen)).join(''),
      );
    }
  }
}

/** From the middle of a line of Inter down to its baseline, of the font size. */
export const BASELINE = 0.364;

function writeText(shape: TextShape, pen: Pen): string {
  const { text, at, anchor = 'start', size, weight, fill, font, upwards, halo } = shape;
  const width = textWidth(text, size, weight === 400 ? 400 : 600);
  const down = size * BASELINE;
  pen.faces.set(`${font} ${weight}`, { font: font ?? 'ui', weight });
  return element(
    'text',
    {
      ...(upwards
        ? { transform: `translate(${decimal(at.x + down)} ${decimal(at.y)})rotate(-90)` }
        : { x: at.x, y: at.y + down }),
      ...(anchor !== 'start' && { 'text-anchor': anchor }),
      'font-size': size,
      ...(weight !== 400 && { 'font-weight': weight }),
      ...(font === 'code' && { 'font-family': FONTS.code }),
      // Where Inter is not installed another typeface stands in, and keeps to the room there is.
      ...(pen.squeezed &&
        font !== 'code' &&
        isMeasured(text) && { textLength: width, lengthAdjust: 'spacingAndGlyphs' }),
      ...pen.paint('fill', fill),
      ...(halo && {
        ...strokeOf({ paint: halo, width: 4, round: true }, pen),
        'paint-order': 'stroke',
      }),
    },
    escapeXml(text),
  );
}
