import { note } from '#app/catalog/blocks/actors/note.ts';
import { newBlockName } from '#app/catalog/logical-id.ts';
import { BlockId, LogicalId } from '#app/design/ids.ts';
import type { Block, Size } from '#app/design/schema.ts';
import { type Fragment, fragmentOf } from '#app/edits/clipboard.ts';
import { textWidth } from '#app/layout/text-width.ts';

/** What the note's text field takes. */
export const LONGEST_NOTE = 4_000;

/** Words from elsewhere as a note, the first line as its name where it is short. */
export function noteFragment(text: string): Fragment {
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  const [first = '', ...more] = trimmed.split('\n');
  const headed = more.length > 0 && first.length <= 40;
  const body = headed ? more.join('\n').trim() : trimmed;
  return fragmentOf({
    blocks: [
      drawn(note.type, headed ? first.trim() : newBlockName({ blocks: {} }, note), noteSize(body), {
        text: body,
      }),
    ],
  });
}

/** A block that only lies on the canvas, at the origin; pasting gives it ids and a free name. */
export const drawn = (
  type: string,
  name: string,
  size: Size,
  properties: Block['properties'],
): Block => ({
  id: BlockId.parse(type),
  type,
  name,
  logicalId: LogicalId.parse('Drawn'),
  position: { x: 0, y: 0 },
  size,
  properties,
});

const WIDTH = { least: 176, most: 320 } as const;

function noteSize(body: string): Size {
  const lines = body.split('\n');
  const widest = Math.max(...lines.map((line) => textWidth(line, 11.5, 400)));
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, Math.ceil((widest + 32) / 16) * 16));
  const wrapped = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, 11.5, 400) / (width - 24))),
    0,
  );
  return { width, height: Math.min(640, Math.max(96, Math.ceil((44 + wrapped * 16) / 16) * 16)) };
}
