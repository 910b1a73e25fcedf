import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import styles from './Dialogs.module.css';
import type { Answers, TextQuestion } from './dialog-store.ts';

interface TextDialogProps {
  readonly question: TextQuestion;
  readonly answer: (answer: Answers['text'] | undefined) => void;
}

export function TextDialog({ question, answer }: TextDialogProps) {
  const [value, setValue] = useState(question.value);
  const complete = value.trim() !== '';
  return (
    <Modal opened onClose={() => answer(undefined)} title={question.title} size={400} padding="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) answer(value.trim());
        }}
      >
        <TextInput
          label={question.label}
          value={value}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <div className={styles.buttons}>
          <Button onClick={() => answer(undefined)}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={!complete}>
            Rename
          </Button>
        </div>
      </form>
    </Modal>
  );
}
