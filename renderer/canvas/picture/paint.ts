// Paints pieces of a design at a zoom: the less there is to see, the less is painted. Lines, tiles and
// borders keep a width that can be seen, names a size that can be read.
import { type Colour, colours } from '#app/drawing/colours.ts';
import { shared } from '../../ui/theme/tokens.ts';
import type { BlockPiece, LinePiece, Piece, TileRequest } from './piece.ts';
import { isLine } from './piece.ts';

export type Brush = OffscreenCanvasRenderingContext2D;

type Palette = { readonly [colour in Colour]: string };

/** Zoom below which a block is but a tile. */
const TILE = 0.2;
/** And from which its name is beside its icon. */
const NAME = 0.4;

/** Over the ground. The brush draws in canvas coordinates; `zoom` is for what must not become too small. */
export function paint(brush: Brush, pieces: readonly Piece[], request: TileRequest): void {
  const { zoom, scheme } = request;
  const palette: Palette = colours[scheme];
  const px = 1 / zoom;
  const blocks: BlockPiece[] = [];
  const lines: LinePiece[] = [];
  for (const piece of pieces) {
    if (isLine(piece)) lines.push(piece);
    else blocks.push(piece);
  }
  blocks.sort((a, b) => a.rank - b.rank);
  for (const piece of blocks) if (piece.as !== 'block') paintHolder(brush, piece, palette, px);
  paintLines(brush, lines, palette, zoom);
  if (zoom < TILE) paintTiles(brush, blocks, palette, px);
  else
    for (const piece of blocks) if (piece.as === 'block') paintBlock(brush, piece, palette, zoom);
  for (const piece of blocks) if (piece.as !== 'block') paintName(brush, piece, palette, zoom);
  paintMarks(brush, blocks, palette, px);
}

const resolved = (palette: Palette, colour: Colour | `#${string}`): string =>
  colour.startsWith('#') ? colour : palette[colour as Colour]; // the other of the two

function paintHolder(brush: Brush, piece: BlockPiece, palette: Palette, px: number): void {
  const { x, y, width, height, as, off } = piece;
  const colour = resolved(palette, piece.frame ?? piece.colour);
  brush.globalAlpha = off ? 0.45 : 1;
  brush.beginPath();
  brush.roundRect(x, y, width, height, as === 'hull' ? 12 : piece.filled ? 7 : 10);
  if (as === 'hull') {
    brush.fillStyle = palette['hull-fill'];
    brush.fill();
  } else if (piece.filled) {
    brush.globalAlpha *= 0.06;
    brush.fillStyle = colour;
    brush.fill();
    brush.globalAlpha = off ? 0.2 : 0.42;
  }
  if (piece.dashed) brush.setLineDash([4 * px, 3 * px]);
  brush.strokeStyle = colour;
  brush.lineWidth = Math.max(1, px) * (as === 'container' && !piece.filled ? 1.25 : 1);
  brush.stroke();
  brush.setLineDash([]);
  brush.globalAlpha = 1;
}

function paintLines(
  brush: Brush,
  lines: readonly LinePiece[],
  palette: Palette,
  zoom: number,
): void {
  const px = 1 / zoom;
  const colourOf = (line: LinePiece): Colour => (zoom >= TILE ? line.colour : line.farColour);
  const byLook = new Map<string, LinePiece[]>();
  for (const line of lines) {
    const look = `${colourOf(line)} ${line.dashed && zoom >= TILE} ${line.off}`;
    const list = byLook.get(look);
    if (list) list.push(line);
    else byLook.set(look, [line]);
  }
  // What is said of a line lies over the others.
  const plainFirst = [...byLook.values()].toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const list of plainFirst) {
    const [first] = list;
    if (!first) continue;
    const colour = colourOf(first);
    const said = colour !== 'edge';
    brush.strokeStyle = brush.fillStyle = palette[colour];
    brush.globalAlpha = first.off ? 0.3 : said ? 1 : alphaAt(zoom);
    brush.lineWidth = Math.max(1.5, (said ? 1.25 : 0.8) * px);
    if (first.dashed && zoom >= TILE) brush.setLineDash([5, 4]);
    brush.beginPath();
    for (const { points } of list) {
      brush.moveTo(points[0] ?? 0, points[1] ?? 0);
      for (let at = 2; at < points.length; at += 2)
        brush.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
    }
    brush.stroke();
    brush.setLineDash([]);
    if (zoom >= TILE) paintArrows(brush, list, Math.max(7, 4 * px));
    brush.globalAlpha = 1;
  }
}

const rankOf = ([line]: readonly LinePiece[]): number => (line?.colour === 'edge' ? 0 : 1);

/** Thousands of lines in one view are a texture: the farther out, the fainter. */
const alphaAt = (zoom: number): number =>
  zoom >= NAME ? 1 : zoom >= TILE ? 0.8 : 0.3 + Math.max(0, zoom - 0.03) * 2.5;

function paintArrows(brush: Brush, lines: readonly LinePiece[], size: number): void {
  brush.beginPath();
  for (const { points, both } of lines) {
    const last = points.length - 2;
    arrow(brush, points, last, last - 2, size);
    if (both) arrow(brush, points, 0, 2, size);
  }
  brush.fill();
}

function arrow(
  brush: Brush,
  points: readonly number[],
  tip: number,
  from: number,
  size: number,
): void {
  const x = points[tip] ?? 0;
  const y = points[tip + 1] ?? 0;
  const angle = Math.atan2(y - (points[from + 1] ?? 0), x - (points[from] ?? 0));
  const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
  brush.moveTo(x, y);
  brush.lineTo(x - cos - sin / 2, y - sin + cos / 2);
  brush.lineTo(x - cos + sin / 2, y - sin - cos / 2);
  brush.closePath();
}

/** Blocks as tiles in their category's colour: one path for each. */
function paintTiles(
  brush: Brush,
  pieces: readonly BlockPiece[],
  palette: Palette,
  px: number,
): void {
  const byColour = new Map<string, BlockPiece[]>();
  for (const piece of pieces) {
    if (piece.as !== 'block') continue;
    const key = `${resolved(palette, piece.colour)}${piece.off ? ' off' : ''}`;
    const list = byColour.get(key);
    if (list) list.push(piece);
    else byColour.set(key, [piece]);
  }
  for (const list of byColour.values()) {
    const [first] = list;
    if (!first) continue;
    brush.fillStyle = resolved(palette, first.colour);
    brush.globalAlpha = first.off ? 0.35 : 1;
    brush.beginPath();
    for (const { x, y, width, height } of list) {
      if (px > 8) brush.rect(x, y, width, height);
      else brush.roundRect(x, y, width, height, 6);
    }
    brush.fill();
  }
  brush.globalAlpha = 1;
  for (const piece of pieces) if (piece.as === 'block') paintFrame(brush, piece, palette, px);
}

function paintFrame(brush: Brush, piece: BlockPiece, palette: Palette, px: number): void {
  if (!piece.frame) return;
  brush.strokeStyle = palette[piece.frame];
  brush.lineWidth = Math.max(2, 2 * px);
  brush.beginPath();
  brush.roundRect(piece.x, piece.y, piece.width, piece.height, 9);
  brush.stroke();
}

const ICON = { far: 40, near: 30 } as const;

function paintBlock(brush: Brush, piece: BlockPiece, palette: Palette, zoom: number): void {
  const { x, y, width, height, name, off, dashed } = piece;
  const px = 1 / zoom;
  brush.globalAlpha = off ? 0.4 : 1;
  brush.beginPath();
  brush.roundRect(x, y, width, height, 9);
  brush.fillStyle = palette.raised;
  brush.fill();
  if (dashed || off) brush.setLineDash([4, 3]);
  brush.strokeStyle = palette['line-strong'];
  brush.lineWidth = Math.max(1, px);
  brush.stroke();
  brush.setLineDash([]);
  const named = zoom >= NAME;
  const icon = named ? ICON.near : ICON.far;
  const left = named ? x + 7 : x + (width - icon) / 2;
  brush.fillStyle = resolved(palette, piece.colour);
  brush.beginPath();
  brush.roundRect(left, y + (height - icon) / 2, icon, icon, 5);
  brush.fill();
  if (named) {
    brush.fillStyle = palette.text;
    brush.textBaseline = 'middle';
    brush.textAlign = 'left';
    brush.font = `600 ${zoom >= 0.7 ? 12.5 : 14}px ${shared['font-ui']}`;
    brush.fillText(name, left + icon + 7, y + height / 2, width - icon - 18);
  }
  brush.globalAlpha = 1;
  paintFrame(brush, piece, palette, px);
}

/** In its heading where that can be read, else on its upper border like a legend, where there's room. */
function paintName(brush: Brush, piece: BlockPiece, palette: Palette, zoom: number): void {
  const { x, y, width, height, name, as, filled, colour, off } = piece;
  if (filled) return;
  const px = 1 / zoom;
  brush.globalAlpha = off ? 0.45 : 1;
  brush.fillStyle = as === 'hull' ? palette.text : palette[NAMED_IN[colour] ?? 'text-2'];
  brush.textAlign = 'left';
  brush.textBaseline = 'middle';
  if (zoom >= HEADING) {
    brush.font = `600 ${Math.min(28, Math.max(12.5, 8 * px))}px ${shared['font-ui']}`;
    brush.fillText(name, x + (as === 'hull' ? 12 : 34), y + 17, width - 40);
  } else if (height * zoom >= LEGEND * 2.4) {
    brush.font = `600 ${LEGEND * px}px ${shared['font-ui']}`;
    if (brush.measureText(name).width <= width - 16 * px) {
      brush.lineJoin = 'round';
      brush.lineWidth = 3 * px;
      brush.strokeStyle = palette.canvas;
      brush.strokeText(name, x + 6 * px, y);
      brush.fillText(name, x + 6 * px, y);
    }
  }
  brush.globalAlpha = 1;
}

/** Zoom from which a heading has room for letters of seven pixels. */
const HEADING = 0.25;
/** Pixels of the window. */
const LEGEND = 10;
const NAMED_IN: { readonly [colour: string]: Colour } = {
  vpc: 'vpc-text',
  private: 'private-text',
  account: 'account-text',
};

/** Zoom below which a microservice's worst mark stands for all of them. */
const GATHERED = 0.14;

function paintMarks(
  brush: Brush,
  pieces: readonly BlockPiece[],
  palette: Palette,
  px: number,
): void {
  const gathered = 1 / px < GATHERED;
  for (const piece of pieces) {
    const severity = gathered && piece.as === 'hull' ? piece.worst : piece.severity;
    if (!severity || (gathered && piece.owned)) continue;
    // Never so large that it hides what it is about.
    const most = piece.as === 'block' ? piece.height * 0.5 : piece.height * 0.2;
    const size = Math.min(gathered ? 5 * px : 7 * Math.max(1, px * 0.7), most);
    brush.fillStyle = palette[severity];
    brush.strokeStyle = palette.canvas;
    brush.lineWidth = px;
    mark(brush, severity, piece.x + piece.width, piece.y, size);
    brush.fill();
    if (size > 4 * px) brush.stroke();
  }
}

/** The severities' shapes, without their signs: an octagon and a triangle. */
function mark(
  brush: Brush,
  severity: 'error' | 'warning',
  x: number,
  y: number,
  size: number,
): void {
  brush.beginPath();
  if (severity === 'warning') {
    brush.moveTo(x, y - size);
    brush.lineTo(x + size, y + size);
    brush.lineTo(x - size, y + size);
  } else
    for (let corner = 0; corner < 8; corner++) {
      const angle = (corner + 0.5) * (Math.PI / 4);
      brush.lineTo(x + size * Math.cos(angle), y + size * Math.sin(angle));
    }
  brush.closePath();
}
