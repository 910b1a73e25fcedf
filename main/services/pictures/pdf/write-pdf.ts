// Shapes as a PDF: real vectors, and text that can be selected and searched. Its fonts are embedded
// with the letters that occur.
import Document from 'pdfkit';
import type { Design } from '#app/design/schema.ts';
import { writeDesign } from '#app/design/write.ts';
import { colours } from '#app/drawing/colours.ts';
import type { Icons } from '#app/drawing/icons.ts';
import type { Picture } from '#app/drawing/write-svg.ts';
import { PDF_DESIGN_TYPE } from '#app/pictures/pdf-design.ts';
import type { PicturePage } from '#app/pictures/picture-options.ts';
import { DESIGN_SUFFIX } from '../../files/browse.ts';
import { drawShapes } from './draw-shapes.ts';
import { pdfFonts } from './fonts.ts';
import { foreignTexts } from './foreign-texts.ts';
import { resolvedImages } from './images.ts';

export interface PdfOptions {
  readonly scheme: 'light' | 'dark';
  readonly page: PicturePage;
  /** The canvas fills the page. */
  readonly ground: boolean;
  readonly icons: Icons;
  /** The folder that holds assets. */
  readonly root: string;
  readonly carried: Design | undefined;
  readonly now: Date;
}

/** A pixel at 100 % in points. */
const POINT = 0.75;
/** In points, landscape; the picture keeps this far from the edges. */
const PAPER = { a4: [841.89, 595.28], a3: [1190.55, 841.89] } as const;
const PAPER_MARGIN = 28;

export async function writePdf(picture: Picture, options: PdfOptions): Promise<Uint8Array> {
  const { bounds } = picture;
  const { page, carried, now, root, scheme } = options;
  const natural = [bounds.width * POINT, bounds.height * POINT] as const;
  const size = page === 'fit' ? natural : PAPER[page];
  const doc = new Document({
    size: [...size],
    margin: 0,
    pdfVersion: '1.7',
    displayTitle: true,
    lang: 'en',
    info: {
      Title: picture.title,
      Creator: 'Stackwright',
      Producer: 'Stackwright',
      ...(picture.description && { Subject: picture.description }),
      CreationDate: now,
      ModDate: now,
    },
  });
  const ended = collected(doc);
  const images = await resolvedImages(picture.shapes);
  const fonts = pdfFonts(doc, root);
  const foreign = await foreignTexts(picture.shapes, scheme, fonts, root);
  const scale = page === 'fit' ? POINT : fitting(natural, PAPER[page]) * POINT;
  const left = (size[0] - bounds.width * scale) / 2;
  const top = (size[1] - bounds.height * scale) / 2;
  doc.outline.addItem(picture.title);
  if (options.ground) doc.rect(0, 0, size[0], size[1]).fill(colours[scheme].canvas);
  doc.save();
  doc.translate(left, top).scale(scale).translate(-bounds.x, -bounds.y);
  drawShapes(picture.shapes, { doc, images, fonts, foreign, ...options });
  doc.restore();
  if (carried)
    doc.file(Buffer.from(writeDesign(carried)), {
      name: designFileName(carried),
      type: PDF_DESIGN_TYPE,
      description: 'The design this picture shows, for Stackwright',
      creationDate: now,
      modifiedDate: now,
    });
  doc.end();
  return ended;
}

const designFileName = ({ name }: Design): string =>
  `${name.replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'design'}${DESIGN_SUFFIX}`;

/** Enlarges little: a small design is not blown up to fill the paper. */
const fitting = (natural: readonly [number, number], paper: readonly [number, number]): number =>
  Math.min(
    (paper[0] - 2 * PAPER_MARGIN) / natural[0],
    (paper[1] - 2 * PAPER_MARGIN) / natural[1],
    1.25,
  );

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on('error', reject);
  });
}
