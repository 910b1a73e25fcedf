// What designs look like, for lists of them. Each version is drawn once in each scheme.
import { readDesign } from '#app/design/read.ts';
import type { Design } from '#app/design/schema.ts';
import { drawDesign } from '#app/drawing/draw-design.ts';
import type { Icons } from '#app/drawing/icons.ts';
import type { Input, Output } from '#app/host/contract.ts';
import { ok, type Result } from '#app/result.ts';
import { revisionOf } from '../files/read-text.ts';

type Thumbnail = Output<'designs.thumbnail'>;
type Scheme = Input<'designs.thumbnail'>['scheme'];

/** Lines of more blocks take seconds to route, and nobody could tell them apart. */
const MOST_BLOCKS = 600;
const MOST_KEPT = 60;

export interface Thumbnails {
  of(text: string, scheme: Scheme): Result<Thumbnail>;
}

/** `icons` are asked for when the first picture is drawn. */
export function createThumbnails(icons: () => Icons): Thumbnails {
  const drawn = new Map<string, Thumbnail>();
  let book: Icons | undefined;

  function draw(design: Design, scheme: Scheme): string | null {
    const { length } = Object.keys(design.blocks);
    if (length === 0 || length > MOST_BLOCKS) return null;
    book ??= icons();
    return drawDesign(design, { icons: book, scheme, margin: 16 });
  }

  return {
    of(text, scheme) {
      // Not by its text: that of a large design is megabytes.
      const key = `${scheme} ${revisionOf(text)}`;
      const known = drawn.get(key);
      if (known) return ok(known);
      const read = readDesign(text);
      if (!read.ok) return read;
      const design = read.value;
      const blocks = Object.values(design.blocks);
      const thumbnail: Thumbnail = {
        name: design.name,
        svg: draw(design, scheme),
        blocks: blocks.length,
        microservices: blocks.filter(({ type }) => type === 'microservice').length,
      };
      const [oldest] = drawn.keys();
      if (drawn.size >= MOST_KEPT && oldest !== undefined) drawn.delete(oldest);
      drawn.set(key, thumbnail);
      return ok(thumbnail);
    },
  };
}
