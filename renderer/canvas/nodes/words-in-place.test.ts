import { beforeEach, describe, expect, it } from 'vitest';
import { block, designOf, id } from '#app/layout/testing/small-design.ts';
import { useDesign } from '../../store/design-store.ts';
import { keepWords, wordsIn } from './words-in-place.ts';

const LINE =
  'Orders are taken at any hour, and sent to the kitchen only while the kitchen is open, in turn.';

beforeEach(() => {
  const blocks = [block('note', { type: 'note' }), block('text', { type: 'text' })];
  useDesign.getState().load(designOf(blocks), { saved: true });
});

function kept(look: 'note' | 'text', words: string) {
  const before = useDesign.getState().design.blocks[id(look)];
  if (before) keepWords(before, look, words);
  const after = useDesign.getState().design.blocks[id(look)];
  if (!after) throw new Error(`There is no ${look}.`);
  return { name: after.name, words: wordsIn(after, look) };
}

describe('words written in place', () => {
  it.each([
    ['a heading and lines under it', 'Kitchen\nOpen from 11.', 'Kitchen\nOpen from 11.'],
    ['lines without a heading', '\nOpen from 11.', 'note\nOpen from 11.'],
    ['a paragraph', LINE, `${LINE.slice(0, 79)}\n${LINE.slice(80)}`],
    ['a paragraph, and more', `${LINE}\nx`, `${LINE.slice(0, 79)}\n${LINE.slice(80)}\nx`],
    ['a word without an end', 'x'.repeat(100), `${'x'.repeat(80)}\n${'x'.repeat(20)}`],
  ])('keep all of a note: %s', (_, words, expected) => {
    expect(kept('note', words).words).toBe(expected);
  });

  it.each(['note', 'text'] as const)('leave out the empty lines after a %s', (look) => {
    expect(kept(look, 'Kitchen\n \n').words).toBe('Kitchen');
  });

  it('keep all of a text, called after its first line', () => {
    const { name, words } = kept('text', LINE);
    expect(words).toBe(LINE);
    expect(name).toBe(LINE.slice(0, 79));
  });
});
