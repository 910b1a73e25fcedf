import { note } from '#app/catalog/blocks/actors/note.ts';
import { parseProperties } from '#app/catalog/fields.ts';
import type { Block } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { wordsOf } from '#app/layout/words.ts';
import { useDesign } from '../../store/design-store.ts';

type Look = 'note' | 'text';

/** What a field in place starts with: of a note the name, then its text. */
export function wordsIn(block: Block, look: Look): string {
  if (look === 'text') return wordsOf(block).text;
  const { text } = parseProperties(note.properties, block.properties).values;
  return text ? `${block.name}\n${text}` : block.name;
}

/** Keeps them as one step; a text is called after its first line, so that lists can tell it. */
export function keepWords(block: Block, look: Look, written: string): void {
  // Whoever ends a line with Enter didn't mean an empty one under it.
  const words = written.trimEnd();
  if (words === wordsIn(block, look)) return;
  const [first = '', ...more] = words.split('\n');
  const [head, rest] = headOf(first.trim());
  const name = head || block.name;
  const text = look === 'note' ? [...(rest ? [rest] : []), ...more].join('\n') : words;
  const calls: EditCall[] = [
    { edit: 'set-properties', args: { id: block.id, values: { text } } },
    ...(name === block.name ? [] : [{ edit: 'rename', args: { id: block.id, name } } as const]),
  ];
  useDesign.getState().dispatch(`Write ${name}`, calls);
}

const LONGEST_NAME = 80;

/** What a name has room for, cut between words where there are some; and what goes on after it. */
function headOf(line: string): readonly [head: string, rest: string] {
  if (line.length <= LONGEST_NAME) return [line, ''];
  const space = line.lastIndexOf(' ', LONGEST_NAME);
  const end = space > 0 ? space : LONGEST_NAME;
  return [line.slice(0, end).trimEnd(), line.slice(end).trimStart()];
}
