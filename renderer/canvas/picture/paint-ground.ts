import { colours } from '#app/drawing/colours.ts';
import { dotSize, dotStep } from '../grid-dots.ts';
import type { Brush } from './paint.ts';
import type { TileRequest } from './piece.ts';

/** Zoom below which dots would be a grey haze. */
const DOTS = 0.4;

/** The canvas itself, so that nothing shines through, with its dots. Leaves the brush in canvas coordinates. */
export function paintGround(brush: Brush, request: TileRequest): void {
  const { x, y, width, height, zoom, ratio, scheme, grid } = request;
  const scale = zoom * ratio;
  brush.setTransform(1, 0, 0, 1, 0, 0);
  brush.fillStyle = colours[scheme].canvas;
  brush.fillRect(0, 0, width, height);
  brush.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  if (!grid || zoom < DOTS) return;
  const step = dotStep(zoom);
  const radius = dotSize(zoom) / zoom;
  brush.beginPath();
  for (let column = Math.floor(x / step); column * step <= x + width / scale; column++)
    for (let row = Math.floor(y / step); row * step <= y + height / scale; row++) {
      brush.moveTo(column * step + radius, row * step);
      brush.arc(column * step, row * step, radius, 0, 2 * Math.PI);
    }
  brush.fillStyle = colours[scheme]['canvas-dot'];
  brush.fill();
}
