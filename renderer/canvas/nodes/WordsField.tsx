import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import type { Block } from '#app/design/schema.ts';
import { wordsOf } from '#app/layout/words.ts';
import { useCanvas } from '../canvas-store.ts';
import styles from './DrawingNode.module.css';
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
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const close = (keep: boolean): void => {
    if (useCanvas.getState().renaming !== block.id) return;
    const words = field.current?.value ?? '';
    useCanvas.getState().update({ renaming: undefined });
    if (keep) keepWords(block, look, words);
  };
  return (
    <textarea
      ref={field}
      className={`${styles.field} nodrag nopan nokey nowheel`}
      data-look={look}
      style={look === 'text' ? letters(block) : undefined}
      aria-label={`Text of ${block.name}`}
      defaultValue={wordsIn(block, look)}
      maxLength={4000}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!done && event.key !== 'Escape') return;
        event.preventDefault();
        const node = event.currentTarget.closest<HTMLElement>('.react-flow__node');
        close(done);
        node?.focus();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}

function letters(block: Block): CSSProperties {
  const { fontSize, line, weight } = wordsOf(block);
  return { fontSize, lineHeight: `${line}px`, fontWeight: weight };
}
