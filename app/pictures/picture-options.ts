import { z } from 'zod';
import { EnvironmentName } from '../design/environments.ts';
import { BlockId } from '../design/ids.ts';

export const PictureFormat = z.enum(['svg', 'png', 'pdf']);
export type PictureFormat = z.infer<typeof PictureFormat>;

/** For other programs to draw: draw.io and Mermaid. */
export const DiagramFormat = z.enum(['drawio', 'mmd']);
export type DiagramFormat = z.infer<typeof DiagramFormat>;

export const ExportFormat = z.enum([...PictureFormat.options, ...DiagramFormat.options]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** The page of a PDF: as large as the picture, or paper in landscape. */
export const PicturePage = z.enum(['fit', 'a4', 'a3']);
export type PicturePage = z.infer<typeof PicturePage>;

export const MAX_PICTURE_WIDTH = 16_384;

/** What somebody wants of a picture. Colours and margins are the canvas's. */
export const PictureOptions = z.object({
  scheme: z.enum(['light', 'dark']).default('light'),
  /** The canvas behind it; otherwise it is transparent. */
  ground: z.boolean().default(true),
  /** Of a PNG: pixels for one of the canvas at 100 %. */
  scale: z.number().min(0.1).max(8).default(1),
  /** Of a PNG, in pixels: wins over the scale. */
  width: z.int().min(16).max(MAX_PICTURE_WIDTH).optional(),
  page: PicturePage.default('fit'),
  title: z.boolean().default(false),
  legend: z.boolean().default(false),
  /** Stands in the title, as it is written here. */
  date: z.string().max(40).optional(),
  /** As the design is in this environment. */
  environment: EnvironmentName.optional(),
  /** Only these blocks, with what is in them and between them. */
  only: z.array(BlockId).min(1).optional(),
  /** It carries the design (what is drawn of it), so that it can be opened again. */
  carries: z.boolean().default(true),
});
export type PictureOptions = z.output<typeof PictureOptions>;
