// Paints a large design in tiles, away from the thread that everything else runs on.
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { rectIndex } from '#app/layout/rect-index.ts';
import { paint } from '../canvas/picture/paint.ts';
import {
  areaOf,
  type PictureReply,
  type PictureRequest,
  type Piece,
  type TileRequest,
} from '../canvas/picture/piece.ts';

let pieces = rectIndex<Piece>();

self.addEventListener('message', ({ data }: MessageEvent<PictureRequest>) => {
  if (data.ask === 'forget') pieces = rectIndex();
  else if (data.ask === 'change') {
    for (const id of data.gone) pieces.delete(id);
    for (const piece of data.pieces) pieces.set(`${piece.as} ${piece.id}`, areaOf(piece), piece);
  } else reply(painted(data.tile));
});

const reply = (answer: PictureReply): void =>
  'painted' in answer
    ? self.postMessage(answer, { transfer: [answer.painted.bitmap] })
    : self.postMessage(answer);

function painted(tile: TileRequest): PictureReply {
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
  paint(brush, pieces.within(area), tile);
  return { painted: { key, bitmap: sheet.transferToImageBitmap() } };
}

/** Without it names are painted in the system's font. */
async function loadFont(): Promise<void> {
  const face = new FontFace('Inter Variable', `url(${inter})`, { weight: '100 900' });
  await face.load();
  const { fonts } = self as unknown as { readonly fonts: FontFaceSet }; // a worker has them, the DOM's types don't know
  fonts.add(face);
  reply({ fonts: true });
}

// A font that can't be had is no reason not to paint.
loadFont().catch(() => undefined);
