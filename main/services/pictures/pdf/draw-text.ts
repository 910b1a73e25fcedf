import type { TextShape } from '#app/drawing/shapes.ts';
import { BASELINE } from '#app/drawing/write-svg.ts';
import type { Run } from './fonts.ts';
import type { DrawnText } from './foreign-texts.ts';
import { inkOf, type Pen, setStroke } from './pen.ts';

const HALO = 4;

export function drawText(shape: TextShape, pen: Pen): void {
  const { doc, fonts } = pen;
  const { text, at, anchor = 'start', size, weight, font = 'ui', upwards, halo } = shape;
  const drawn = pen.foreign.get(shape);
  if (drawn) return drawForeign(shape, drawn, pen);
  const runs = fonts.runs(text, { font, weight });
  if (!runs) return;
  const widths = runs.map((run) => doc.font(run.font, size).widthOfString(run.text));
  const width = widths.reduce((sum, one) => sum + one, 0);
  const start = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  doc.save();
  doc.translate(at.x, at.y);
  if (upwards) doc.rotate(-90);
  doc.translate(start, size * BASELINE);
  const set = (options: PDFKit.Mixins.TextOptions): void => {
    let x = 0;
    for (const [index, run] of runs.entries()) {
      setRun(run, size, x, options, pen);
      x += widths[index] ?? 0;
    }
  };
  if (halo) {
    setStroke({ paint: halo, width: HALO, round: true }, pen);
    set({ stroke: true, fill: false });
  }
  const { colour, opacity } = inkOf(shape.fill, pen);
  doc.fillColor(colour, opacity);
  set({});
  doc.restore();
}

const setRun = (
  { text, font }: Run,
  size: number,
  x: number,
  options: PDFKit.Mixins.TextOptions,
  { doc }: Pen,
): unknown =>
  doc.font(font, size).text(text, x, 0, { ...options, lineBreak: false, baseline: 'alphabetic' });

function drawForeign(
  { at, anchor = 'start', upwards }: TextShape,
  { png, width, height }: DrawnText,
  { doc, opacity = 1 }: Pen,
): void {
  const left = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  doc.save();
  doc.translate(at.x, at.y);
  if (upwards) doc.rotate(-90);
  doc.opacity(opacity);
  doc.image(png, left, -height / 2, { width, height });
  doc.restore();
}
