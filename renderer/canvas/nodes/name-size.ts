import { textWidth } from '#app/layout/text-width.ts';

/** Icon, gaps, padding and border of a block that shows only its name (BlockNode.module.css). */
const BESIDE_NAME = 6 + 30 + 7 + 4 + 2;
const LARGEST = 15.5;
/** As at full size: smaller is unreadable at the zooms where only names are shown. */
const SMALLEST = 12.5;

/** Font size in pixels at which a name alone fits a block, before it is cut. */
export function nameSize(name: string, blockWidth: number): number {
  const fits = (blockWidth - BESIDE_NAME) / textWidth(name, 1);
  const stepped = Math.floor(fits * 2) / 2;
  return Math.min(LARGEST, Math.max(SMALLEST, stepped));
}
