import { Button, Modal } from '@mantine/core';
import styles from './Dialogs.module.css';
import type { Answers, ChoiceQuestion } from './dialog-store.ts';

interface ChoiceDialogProps {
  readonly question: ChoiceQuestion;
  readonly answer: (answer: Answers['choice'] | undefined) => void;
}

export function ChoiceDialog({ question, answer }: ChoiceDialogProps) {
  const { title, message, details = [], choices } = question;
  const focused = choices.find(({ look }) => look === 'primary')?.value;
  return (
    <Modal
      opened
      onClose={() => answer(undefined)}
      title={title}
      size={480}
      padding="lg"
      zIndex={320}
    >
      <p className={styles.message}>{message}</p>
      {details.length > 0 && (
        <ul className={styles.details}>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button
          data-autofocus={focused === undefined || undefined}
          onClick={() => answer(undefined)}
        >
          Cancel
        </Button>
        {choices.map(({ value, label, look }) => (
          <Button
            key={value}
            variant={look === 'primary' ? 'filled' : 'default'}
            className={look === 'danger' ? styles.danger : undefined}
            data-autofocus={value === focused || undefined}
            onClick={() => answer(value)}
          >
            {label}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
