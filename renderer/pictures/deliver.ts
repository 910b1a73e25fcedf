// Pictures to where somebody wants them: a file or the clipboard.
import type { Design } from '#app/design/schema.ts';
import { writeDesign } from '#app/design/write.ts';
import type { Host, Input } from '#app/host/contract.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { chooseFile } from '../document/choose-file.ts';
import { pictureFileName } from '../document/names.ts';
import { say, sayFailure } from '../notices/notices.ts';

type Wanted = Input<'pictures.make'>;
export type Format = Wanted['format'];

export interface Order {
  readonly design: Design;
  readonly format: Format;
  readonly options: Wanted['options'];
  /** What it is of, for its file's name: a block of the design. */
  readonly part?: string | undefined;
}

const wanted = ({ design, format, options }: Order): Wanted => ({
  design: writeDesign(design),
  format,
  options,
});

/** False: cancelled, or it failed, which was said. */
export async function savePicture(host: Host, order: Order): Promise<boolean> {
  const { design, format, part } = order;
  const suggestedName = pictureFileName(design, format, part);
  const file = await chooseFile(host, { mode: 'save', files: 'picture', suggestedName });
  if (!file) return false;
  const written = await host.call('pictures.write', { ...wanted(order), file: file.handle });
  if (!written.ok) {
    sayFailure(`${file.name} could not be written`, written.failure);
    return false;
  }
  const { name, folder } = written.value.file;
  say(`Wrote ${name} in ${folder}`);
  return true;
}

/**
 * PNG as an image, SVG as one too where the browser can, everything else as text. The clipboard has to
 * be asked at once, while the press of a button is fresh: it is handed the promise of a picture.
 */
export async function copyPicture(host: Host, order: Order): Promise<boolean> {
  let failure: Result<never> | undefined;
  const made = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const picture = await host.call('pictures.make', wanted(order));
    if (!picture.ok) {
      failure = picture;
      throw new Error(picture.failure.message);
    }
    return bytesOf(picture.value.base64);
  };
  const types = clipboardTypes(order.format, canCopy);
  try {
    const bytes = made();
    const item = types.map(
      (type) => [type, bytes.then((one) => new Blob([one], { type }))] as const,
    );
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(item))]);
    say(`Copied ${order.part ?? order.design.name} as ${SPOKEN[order.format]}`);
    return true;
  } catch (error) {
    const said = failure ?? notAvailable(error);
    if (!said.ok) sayFailure('Nothing was copied', said.failure);
    return false;
  }
}

export const SPOKEN: { readonly [format in Format]: string } = {
  svg: 'SVG',
  png: 'PNG',
  pdf: 'PDF',
  drawio: 'draw.io',
  mmd: 'Mermaid',
};

const SVG_TYPE = 'image/svg+xml';

/** As text besides, where a picture is one: for editors, which take nothing else. */
export function clipboardTypes(format: Format, can: (type: string) => boolean): readonly string[] {
  if (format === 'png') return ['image/png'];
  return format === 'svg' && can(SVG_TYPE) ? [SVG_TYPE, 'text/plain'] : ['text/plain'];
}

/** Browsers that can't be asked can't do more than they have to. */
const canCopy = (type: string): boolean => ClipboardItem.supports?.(type) ?? false;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const notAvailable = (error: unknown): Result<never> =>
  fail(
    'clipboard',
    `The clipboard is not available: ${error instanceof Error ? error.message : String(error)}.`,
    'Allow it in the browser, or save a file.',
  );

/** For a preview: with everything but the design it carries. */
export async function previewOf(host: Host, order: Order): Promise<Result<Preview>> {
  const options = { ...order.options, carries: false };
  const made = await host.call('pictures.make', { ...wanted(order), format: 'svg', options });
  if (!made.ok) return made;
  const { base64, width, height } = made.value;
  return ok({ source: `data:image/svg+xml;base64,${base64}`, width, height });
}

export interface Preview {
  readonly source: string;
  readonly width: number;
  readonly height: number;
}
