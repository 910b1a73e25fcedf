// Paints shapes with a canvas's brush, as `writeSvg` writes them as text.
import { type Colour, colours } from '#app/drawing/colours.ts';
import { cutPath } from '#app/drawing/icons.ts';
import type { IconShape, Paint, RectShape, Shape, Stroke, TextShape } from '#app/drawing/shapes.ts';
import { BASELINE } from '#app/drawing/write-svg.ts';
import { shared } from '../../ui/theme/tokens.ts';
import type { Brush } from './paint.ts';

export interface Paints {
  readonly scheme: 'light' | 'dark';
  /** By name; one that isn't there is left out. */
  readonly icons: ReadonlyMap<string, ImageBitmap | undefined>;
}

const FONTS = {
  ui: shared['font-ui'],
  code: shared['font-code'],
} as const;

export function paintShapes(brush: Brush, shapes: readonly Shape[], paints: Paints): void {
  for (const shape of shapes) paintShape(brush, shape, paints);
}

function paintShape(brush: Brush, shape: Shape, paints: Paints): void {
  switch (shape.kind) {
    case 'rect':
      return paintPath(brush, rectPath(shape), shape, paints);
    case 'path':
      return paintPath(brush, new Path2D(shape.d), shape, paints);
    case 'circle': {
      const path = new Path2D();
      path.arc(shape.at.x, shape.at.y, shape.radius, 0, 2 * Math.PI);
      return paintPath(brush, path, shape, paints);
    }
    case 'text':
      return paintText(brush, shape, paints);
    case 'icon':
      return paintIcon(brush, shape, paints);
    case 'image': {
      // Decoded by its element; until then it is a sheet.
      brush.fillStyle = resolved('raised', paints);
      return brush.fillRect(shape.rect.x, shape.rect.y, shape.rect.width, shape.rect.height);
    }
    case 'group': {
      brush.save();
      if (shape.at) brush.translate(shape.at.x, shape.at.y);
      if (shape.scale !== undefined) brush.scale(shape.scale, shape.scale);
      if (shape.opacity !== undefined) brush.globalAlpha *= shape.opacity;
      paintShapes(brush, shape.shapes, paints);
      return brush.restore();
    }
  }
}

/** Within the border, which lies inside the outer edge. */
function rectPath({ rect, radius = 0, stroke }: RectShape): Path2D {
  const inset = (stroke?.width ?? 0) / 2;
  const path = new Path2D();
  path.roundRect(
    rect.x + inset,
    rect.y + inset,
    Math.max(0, rect.width - 2 * inset),
    Math.max(0, rect.height - 2 * inset),
    Math.max(0, radius - inset),
  );
  return path;
}

function paintPath(
  brush: Brush,
  path: Path2D,
  { fill, stroke }: { readonly fill?: Paint; readonly stroke?: Stroke },
  paints: Paints,
): void {
  if (fill) {
    brush.fillStyle = resolved(fill, paints);
    brush.fill(path);
  }
  if (!stroke) return;
  brush.strokeStyle = resolved(stroke.paint, paints);
  brush.lineWidth = stroke.width;
  brush.lineCap = stroke.round ? 'round' : 'butt';
  brush.lineJoin = stroke.round ? 'round' : 'miter';
  if (stroke.dash) brush.setLineDash([...stroke.dash]);
  brush.stroke(path);
  if (stroke.dash) brush.setLineDash([]);
}

function paintText(brush: Brush, shape: TextShape, paints: Paints): void {
  const { text, at, anchor = 'start', size, weight, fill, font = 'ui', halo, upwards } = shape;
  brush.font = `${weight} ${size}px ${FONTS[font]}`;
  brush.textAlign = anchor === 'middle' ? 'center' : anchor;
  brush.textBaseline = 'alphabetic';
  const down = size * BASELINE;
  if (upwards) {
    brush.save();
    brush.translate(at.x + down, at.y);
    brush.rotate(-Math.PI / 2);
  }
  const [x, y] = upwards ? [0, 0] : [at.x, at.y + down];
  if (halo) {
    brush.lineWidth = 4;
    brush.lineJoin = 'round';
    brush.strokeStyle = resolved(halo, paints);
    brush.strokeText(text, x, y);
  }
  brush.fillStyle = resolved(fill, paints);
  brush.fillText(text, x, y);
  if (upwards) brush.restore();
}

function paintIcon(brush: Brush, { name, at, size, cut }: IconShape, { icons }: Paints): void {
  const bitmap = icons.get(name);
  if (!bitmap) return;
  brush.save();
  brush.translate(at.x, at.y);
  brush.clip(new Path2D(cutPath(cut, size)));
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(bitmap, 0, 0, size, size);
  brush.restore();
}

function resolved(paint: Paint, { scheme }: Paints): string {
  const { colour, alpha } = typeof paint === 'string' ? { colour: paint, alpha: 1 } : paint;
  const hex = colour.startsWith('#') ? colour : colours[scheme][colour as Colour]; // the other of the two
  if (alpha === 1) return hex;
  const own = hex.length === 9 ? Number.parseInt(hex.slice(7), 16) / 255 : 1;
  const eighth = Math.round(own * alpha * 255).toString(16);
  return `${hex.slice(0, 7)}${eighth.padStart(2, '0')}`;
}
