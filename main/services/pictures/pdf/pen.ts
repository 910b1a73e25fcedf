// What shapes are drawn with, and how their colours become a PDF's.
import { colours } from '#app/drawing/colours.ts';
import type { Icons } from '#app/drawing/icons.ts';
import type { Paint, Stroke } from '#app/drawing/shapes.ts';
import type { PdfFonts } from './fonts.ts';
import type { ForeignTexts } from './foreign-texts.ts';
import type { Images } from './images.ts';

export interface Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly scheme: 'light' | 'dark';
  readonly icons: Icons;
  readonly fonts: PdfFonts;
  readonly images: Images;
  readonly foreign: ForeignTexts;
  /** Of everything drawn with it. */
  readonly opacity?: number;
}

export interface Ink {
  readonly colour: string;
  readonly opacity: number;
}

export function inkOf(paint: Paint, { scheme, opacity = 1 }: Pen): Ink {
  const { colour, alpha } = typeof paint === 'string' ? { colour: paint, alpha: 1 } : paint;
  const hex = colour.startsWith('#')
    ? colour
    : colours[scheme][colour as keyof typeof colours.light]; // a name, as it is no literal
  const own = hex.length === 9 ? Number.parseInt(hex.slice(7), 16) / 255 : 1;
  return { colour: hex.slice(0, 7), opacity: own * alpha * opacity };
}

export function setStroke({ paint, width, dash, round }: Stroke, pen: Pen): void {
  const { doc } = pen;
  const { colour, opacity } = inkOf(paint, pen);
  doc.strokeColor(colour, opacity).lineWidth(width);
  if (dash) doc.dash(dash[0], { space: dash[1] });
  if (round) doc.lineCap('round').lineJoin('round');
}
