// Paints a large design in tiles, away from the thread that everything else runs on.
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url';
import type { Icons } from '#app/drawing/icons.ts';
import { rectIndex } from '#app/layout/rect-index.ts';
import { nearShapes, WHOLE } from '../canvas/picture/near.ts';
import { type Brush, paint } from '../canvas/picture/paint.ts';
import { paintGround } from '../canvas/picture/paint-ground.ts';
import { paintShapes } from '../canvas/picture/paint-shapes.ts';
import {
  areaOf,
  type PictureReply,
  type PictureRequest,
  type Piece,
  type TileRequest,
} from '../canvas/picture/piece.ts';
import { iconsIn, wantedIcons } from '../canvas/picture/wanted-icons.ts';
import { iconUrl, serviceIcon } from '../ui/icon-files.ts';

const pieces = rectIndex<Piece>();
const icons = wantedIcons((name) => reply({ wants: name }));
/** Which there are; what they look like is in the bitmaps. */
const files: Icons = { svg: iconUrl, service: serviceIcon };

self.addEventListener('message', ({ data }: MessageEvent<PictureRequest>) => {
  if (data.ask === 'take') icons.take(data.icon);
  else if (data.ask === 'change') {
    for (const id of data.gone) pieces.delete(id);
    for (const piece of data.pieces) pieces.set(`${piece.as} ${piece.id}`, areaOf(piece), piece);
  } else void painted(data.tile).then(reply);
});

const reply = (answer: PictureReply): void =>
  'painted' in answer
    ? self.postMessage(answer, { transfer: [answer.painted.bitmap] })
    : self.postMessage(answer);

async function painted(tile: TileRequest): Promise<PictureReply> {
  const { key, x, y, width, height, zoom, ratio } = tile;
  const sheet = new OffscreenCanvas(width, height);
  const brush = sheet.getContext('2d');
  if (!brush) throw new Error('There is no canvas to paint on.');
  const scale = zoom * ratio;
  // What lies beside it may reach in with a mark or a frame.
  const reach = 16 / zoom;
  const area = {
    x: x - reach,
    y: y - reach,
    width: width / scale + 2 * reach,
    height: height / scale + 2 * reach,
  };
  const found = pieces.within(area);
  if (zoom >= WHOLE) await paintWhole(brush, found, tile);
  else {
    paintGround(brush, tile);
    paint(brush, found, tile);
  }
  return { painted: { key, bitmap: sheet.transferToImageBitmap() } };
}

async function paintWhole(brush: Brush, found: readonly Piece[], tile: TileRequest): Promise<void> {
  const shapes = nearShapes(found, files);
  await icons.have(iconsIn(shapes));
  paintGround(brush, tile);
  paintShapes(brush, shapes, { scheme: tile.scheme, icons: icons.bitmaps });
}

const FACES = { 'Inter Variable': inter, 'JetBrains Mono Variable': mono };

/** Without them texts are painted in the system's fonts. */
async function loadFonts(): Promise<void> {
  const { fonts } = self as unknown as { readonly fonts: FontFaceSet }; // a worker has them, the DOM's types don't know
  for (const [name, url] of Object.entries(FACES)) {
    const face = new FontFace(name, `url(${url})`, { weight: '100 900' });
    fonts.add(await face.load());
  }
  reply({ fonts: true });
}

// A font that can't be had is no reason not to paint.
loadFonts().catch(() => undefined);
