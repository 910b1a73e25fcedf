// How somebody last wanted their pictures: of this person, not of a design.
import { z } from 'zod';
import { PictureFormat, PictureOptions } from '#app/pictures/picture-options.ts';

const KEY = 'stackwright.pictures';

export const PictureChoices = PictureOptions.pick({
  scheme: true,
  ground: true,
  scale: true,
  width: true,
  page: true,
  legend: true,
  carries: true,
}).extend({ format: PictureFormat.default('png'), title: z.boolean().default(true) });
export type PictureChoices = z.output<typeof PictureChoices>;

/** A private window or a full store forgets them; that is no reason to fail. */
export function rememberedChoices(): PictureChoices {
  try {
    const kept = localStorage.getItem(KEY);
    const choices = kept === null ? undefined : PictureChoices.safeParse(JSON.parse(kept)).data;
    if (choices) return choices;
  } catch {
    // As if nothing was kept.
  }
  return PictureChoices.parse({ scale: 2, legend: true });
}

export function rememberChoices(choices: PictureChoices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // See rememberedChoices.
  }
}
