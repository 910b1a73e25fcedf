import type { CSSProperties } from 'react';
import type { Block } from '#app/design/schema.ts';
import { wordsOf } from '#app/layout/words.ts';
import { useEditedInPlace } from '../../ui/use-edited-in-place.ts';
import styles from './DrawingNode.module.css';
import { endRenaming, nodeOf } from './end-renaming.ts';
import { keepWords, wordsIn } from './words-in-place.ts';

interface WordsFieldProps {
  readonly block: Block;
  readonly look: 'note' | 'text';
}

/**
 * The words of a note or a text being changed in place: a note's first line is its name. Escape drops
 * the change; Mod+Enter, Tab or a click elsewhere keeps it.
 */
export function WordsField({ block, look }: WordsFieldProps) {
  const field = useEditedInPlace<HTMLTextAreaElement>({
    lines: true,
    next: nodeOf,
    onDone(words) {
      if (endRenaming(block.id) && words !== undefined) keepWords(block, look, words);
    },
  });
  return (
    <textarea
      {...field}
      className={`${styles.field} nodrag nopan nokey nowheel`}
      data-look={look}
      style={look === 'text' ? letters(block) : undefined}
      aria-label={`Text of ${block.name}`}
      defaultValue={wordsIn(block, look)}
      maxLength={4000}
    />
  );
}

function letters(block: Block): CSSProperties {
  const { fontSize, line, weight } = wordsOf(block);
  return { fontSize, lineHeight: `${line}px`, fontWeight: weight };
}
