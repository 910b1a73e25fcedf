// Widths of text without a browser: a block is as wide on the canvas as in an exported drawing, and
// routes can leave room for labels in a worker. Advance widths of the interface's typeface, Inter,
// per mille of the font size, for the printable ASCII characters from the space on, and a few more.
// biome-ignore format: a table
const SEMIBOLD = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623,
  636, 666, 612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605,
  588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720,
  713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569,
  262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
];
// biome-ignore format: a table
const REGULAR = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610,
  618, 646, 593, 620, 584, 619, 620, 288, 302, 662, 662, 662, 511, 966, 704, 654, 730, 722, 601,
  590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 704, 1009, 682,
  679, 629, 365, 314, 365, 471, 456, 323, 562, 612, 571, 612, 583, 333, 613, 591, 242, 242, 549,
  242, 876, 591, 600, 612, 612, 391, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];
/** What people write besides: regular, semi-bold. */
const PUNCTUATION: { readonly [character: string]: readonly [number, number] } = {
  '’': [261, 294],
  '‘': [261, 294],
  '“': [440, 507],
  '”': [440, 501],
  '–': [500, 500],
  '—': [1000, 1000],
  '…': [864, 956],
  '·': [288, 319],
  '×': [662, 673],
};
const OTHER = 640;

/** Width in pixels of a line of text, semi-bold unless said; within a pixel of the browser's for ASCII. */
export function textWidth(text: string, fontSize: number, weight: 400 | 600 = 600): number {
  const table = weight === 600 ? SEMIBOLD : REGULAR;
  let width = 0;
  for (const character of text)
    width +=
      table[(character.codePointAt(0) ?? 0) - 32] ??
      PUNCTUATION[character]?.[weight === 600 ? 1 : 0] ??
      OTHER;
  return (width * fontSize) / 1000;
}

/** Whether the width of every character is known, not guessed. */
export const isMeasured = (text: string): boolean => /^[ -~’‘“”–—…·×]+$/.test(text);
