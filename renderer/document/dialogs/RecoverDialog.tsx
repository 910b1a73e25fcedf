import { Button, Modal } from '@mantine/core';
import styles from './Dialogs.module.css';
import type { Answers, RecoverQuestion } from './dialog-store.ts';

interface RecoverDialogProps {
  readonly question: RecoverQuestion;
  readonly answer: (answer: Answers['recover'] | undefined) => void;
}

export function RecoverDialog({ question, answer }: RecoverDialogProps) {
  return (
    <Modal
      opened
      onClose={() => answer(undefined)}
      title="Stackwright ended before this work was saved"
      size={560}
      padding="lg"
    >
      <ul className={styles.found}>
        {question.found.map((found, index) => (
          <li key={found.id}>
            <span className={styles.foundName}>
              <strong>{found.name}</strong>
              <span>
                kept {new Date(found.saved).toLocaleString()}
                {found.file
                  ? `, of ${found.file.name} in ${found.file.folder}`
                  : ', never saved to a file'}
              </span>
            </span>
            <Button size="xs" onClick={() => answer({ action: 'discard', found: [found] })}>
              Discard
            </Button>
            <Button
              size="xs"
              variant={index === 0 ? 'filled' : 'default'}
              data-autofocus={index === 0 || undefined}
              onClick={() => answer({ action: 'open', found: [found] })}
            >
              Recover
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.message}>
        Recovered work opens unsaved; the file on disk is not touched before you save.
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => answer(undefined)}>Ask again next time</Button>
        {question.found.length > 1 && (
          <Button onClick={() => answer({ action: 'open', found: question.found })}>
            Recover all
          </Button>
        )}
      </div>
    </Modal>
  );
}
