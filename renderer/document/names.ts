import { stackName } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';

export const DESIGN_ENDING = '.stackwright.json';

export const designFileName = (design: Design): string => `${stackName(design)}${DESIGN_ENDING}`;

/** `stack`: which of several. A root finds the others by that name alone. */
export const templateFileName = (
  design: Design,
  format: 'yaml' | 'json',
  stack: string = stackName(design),
): string => `${stack}.${format}`;

/** `shop.stackwright.json` → `shop`: the ending says nothing to people. */
export const withoutEnding = (name: string): string =>
  name.endsWith(DESIGN_ENDING) ? name.slice(0, -DESIGN_ENDING.length) : name;

/** What was typed in a save dialog, with the ending its kind needs. */
export function withEnding(name: string, ending: string): string {
  const typed = name.trim();
  return typed.toLowerCase().endsWith(ending) ? typed : `${typed}${ending}`;
}

/** `part`: which block or selection of the design it shows. */
export const pictureFileName = (design: Design, ending: string, part?: string): string =>
  `${[stackName(design), ...(part === undefined ? [] : [part.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')])].join('-')}.${ending}`;
