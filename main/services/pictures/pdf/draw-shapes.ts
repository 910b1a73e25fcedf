import type { ImageShape, Paint, Shape, Stroke } from '#app/drawing/shapes.ts';
import { drawIcon } from './draw-icon.ts';
import { drawText } from './draw-text.ts';
import { inkOf, type Pen, setStroke } from './pen.ts';

export function drawShapes(shapes: readonly Shape[], pen: Pen): void {
  for (const shape of shapes) draw(shape, pen);
}

function draw(shape: Shape, pen: Pen): void {
  const { doc } = pen;
  switch (shape.kind) {
    case 'rect': {
      const { rect, radius = 0, stroke } = shape;
      const inset = (stroke?.width ?? 0) / 2;
      const width = Math.max(0, rect.width - 2 * inset);
      const height = Math.max(0, rect.height - 2 * inset);
      const round = Math.max(0, Math.min(radius - inset, width / 2, height / 2));
      const at = [rect.x + inset, rect.y + inset, width, height] as const;
      fillAndStroke(shape, pen, () =>
        round > 0 ? doc.roundedRect(...at, round) : doc.rect(...at),
      );
      return;
    }
    case 'path':
      fillAndStroke(shape, pen, () => doc.path(shape.d));
      return;
    case 'circle':
      fillAndStroke(shape, pen, () => doc.circle(shape.at.x, shape.at.y, shape.radius));
      return;
    case 'text':
      drawText(shape, pen);
      return;
    case 'icon':
      drawIcon(shape, pen);
      return;
    case 'image':
      drawImage(shape, pen);
      return;
    case 'group': {
      const { at, scale, opacity = 1, shapes } = shape;
      doc.save();
      if (at) doc.translate(at.x, at.y);
      if (scale !== undefined) doc.scale(scale);
      drawShapes(shapes, { ...pen, opacity: (pen.opacity ?? 1) * opacity });
      doc.restore();
    }
  }
}

/** pdfkit forgets a path once it is filled, so that it is laid anew for its stroke. */
function fillAndStroke(
  { fill, stroke }: { readonly fill?: Paint; readonly stroke?: Stroke },
  pen: Pen,
  lay: () => unknown,
): void {
  const { doc } = pen;
  if (fill !== undefined) {
    const { colour, opacity } = inkOf(fill, pen);
    lay();
    doc.fillColor(colour, opacity).fill();
  }
  if (!stroke) return;
  doc.save();
  setStroke(stroke, pen);
  lay();
  doc.stroke();
  doc.restore();
}

/** Whole, in the middle of its box, as browsers show it. */
function drawImage({ rect, source }: ImageShape, { doc, images, opacity = 1 }: Pen): void {
  const image = images.get(source);
  if (!image) return;
  doc.save();
  doc.opacity(opacity);
  try {
    doc.image(image, rect.x, rect.y, {
      fit: [rect.width, rect.height],
      align: 'center',
      valign: 'center',
    });
  } catch {
    // A picture that says it is one and isn't: browsers leave it out, too.
  }
  doc.restore();
}
