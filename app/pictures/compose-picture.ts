// What somebody asked for, as shapes: the part of the design that is to be seen, on its sheet.
import { inEnvironment } from '../compiler/environments/in-environment.ts';
import type { Design } from '../design/schema.ts';
import { environmentNames } from '../design/variation.ts';
import { pictureOf } from '../drawing/draw-design.ts';
import type { Icons } from '../drawing/icons.ts';
import { legendOf } from '../drawing/sheet/legend-of.ts';
import { onSheet } from '../drawing/sheet/sheet.ts';
import { type FontBook, type Picture, writeSvg } from '../drawing/write-svg.ts';
import { fail, ok, type Result } from '../result.ts';
import { partOf } from './part-of.ts';
import type { PictureOptions } from './picture-options.ts';
import { svgDesign } from './svg-design.ts';

export interface ComposedPicture {
  readonly picture: Picture;
  /** The part of the design that is to be seen, in its environment. */
  readonly shown: Design;
  /** What the picture carries: what it shows, in all environments. */
  readonly carried: Design | undefined;
}

export function composePicture(
  design: Design,
  options: PictureOptions,
  icons: Icons,
): Result<ComposedPicture> {
  const { environment, only, title, legend, date, ground, carries } = options;
  if (environment !== undefined && !environmentNames(design).includes(environment))
    return fail('no-environment', `The design has no environment ${environment}.`);
  const part = only ? partOf(design, only) : design;
  const shown = environment === undefined ? part : inEnvironment(part, environment);
  if (Object.keys(shown.blocks).length === 0)
    return fail(
      'nothing-to-draw',
      only ? 'None of the chosen blocks is there to be drawn.' : 'The design is empty.',
      'Draw something first.',
    );
  const facts = [...(environment ? [`Environment ${environment}`] : []), ...(date ? [date] : [])];
  const { name, description } = design;
  const picture = onSheet(pictureOf(shown, { icons }), {
    ...(title && { title: { name, description, facts } }),
    ...(legend && { legend: legendOf(shown, icons) }),
    ground,
  });
  return ok({
    picture: { ...picture, ...(description && { description }) },
    shown,
    carried: carries ? part : undefined,
  });
}

export function pictureSvg(
  { picture, carried }: Pick<ComposedPicture, 'picture' | 'carried'>,
  { scheme }: Pick<PictureOptions, 'scheme'>,
  { icons, fonts }: { readonly icons: Icons; readonly fonts: 'installed' | FontBook },
): string {
  return writeSvg(picture, {
    scheme,
    icons,
    idPrefix: 'sw',
    fonts,
    ...(carried && { metadata: svgDesign(carried) }),
  });
}
