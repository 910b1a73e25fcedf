// Widths of text without a browser: a block is as wide on the canvas as in an exported drawing, and
// routes can leave room for labels in a worker. Advance widths of the interface's typeface, Inter,
// per mille of the font size, for the printable ASCII characters from the space on.
// biome-ignore format: a table
const SEMIBOLD = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623,
  636, 666, 612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605,
  588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720,
  713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569,
  262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
];
const OTHER = 640;

/** Width in pixels of a line of semi-bold text; within a pixel of the browser's for ASCII. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += SEMIBOLD[(character.codePointAt(0) ?? 0) - 32] ?? OTHER;
  return (width * fontSize) / 1000;
}
