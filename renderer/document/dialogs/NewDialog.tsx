import { Modal } from '@mantine/core';
import { SquareDashed } from 'lucide-react';
import { useRef, useState } from 'react';
import { DesignCard } from '../../gallery/DesignCard.tsx';
import { walkCards } from '../../gallery/grid-keys.ts';
import { type Example, firstSentence, useExamples } from '../../gallery/use-examples.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './Dialogs.module.css';
import type { Answers } from './dialog-store.ts';

interface NewDialogProps {
  readonly answer: (answer: Answers['new'] | undefined) => void;
}

const EMPTY: Answers['new'] = { from: 'empty' };

export function NewDialog({ answer }: NewDialogProps) {
  const { examples, failure } = useExamples();
  const [query, setQuery] = useState('');
  const dialog = useRef<HTMLDivElement>(null);
  const fitting = examples.filter((example) => fits(example, query));
  const showEmpty = fits({ title: 'Empty design', summary: '' }, query);
  const [first] = fitting;

  return (
    <Modal opened onClose={() => answer(undefined)} title="New design" size={860} padding="lg">
      <div
        ref={dialog}
        onKeyDown={(event) => walkCards(event, dialog.current?.querySelector('input'))}
      >
        <SearchField
          first
          label="Search the examples"
          value={query}
          onChange={setQuery}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (showEmpty) answer(EMPTY);
            else if (first) answer({ from: 'example', name: first.name });
          }}
        />
        <div className={styles.gallery} role="group" aria-label="Designs to start from">
          {showEmpty && (
            <DesignCard
              name="Empty design"
              text="Nothing on the canvas yet."
              onOpen={() => answer(EMPTY)}
            >
              <SquareDashed size={28} strokeWidth={1.25} aria-hidden />
            </DesignCard>
          )}
          {fitting.map(({ name, title, summary }) => (
            <DesignCard
              key={name}
              name={title}
              text={firstSentence(summary)}
              of={{ kind: 'example', name }}
              onOpen={() => answer({ from: 'example', name })}
            />
          ))}
        </div>
        {!showEmpty && !first && (
          <p className={styles.message}>No example is about that. Try another word.</p>
        )}
        {failure && (
          <p className={styles.failure} role="alert">
            The examples could not be listed: {failure.message} {failure.hint}
          </p>
        )}
      </div>
    </Modal>
  );
}

function fits({ title, summary }: Pick<Example, 'title' | 'summary'>, query: string): boolean {
  const text = `${title} ${summary}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
