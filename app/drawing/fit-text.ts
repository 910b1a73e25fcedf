// Text into the room there is for it, without a browser to ask.
import { textWidth } from '../layout/text-width.ts';

type Weight = 400 | 600;

/** The text, or as much of its beginning as fits before an ellipsis. */
export function fitText(text: string, size: number, width: number, weight: Weight = 600): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (textWidth(line, size, weight) <= width + 0.5) return line;
  const characters = Array.from(line);
  while (characters.length > 0) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}…`;
    if (textWidth(cut, size, weight) <= width) return cut;
  }
  return '…';
}

/** Lines no wider than `width`, broken at spaces where there are any; the last is cut if there are more. */
export function wrapText(
  text: string,
  size: number,
  width: number,
  most: number,
  weight: Weight = 400,
): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .flatMap((paragraph) => wrapParagraph(paragraph, size, width, weight));
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.pop();
  return last === undefined ? [] : [...kept, fitText(`${last} …`, size, width, weight)];
}

function wrapParagraph(
  paragraph: string,
  size: number,
  width: number,
  weight: Weight,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ').flatMap((one) => breakWord(one, size, width, weight))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function breakWord(word: string, size: number, width: number, weight: Weight): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part && textWidth(part + character, size, weight) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
