import { Modal, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '#app/host/contract.ts';
import type { Failure } from '#app/result.ts';
import { useHost } from '../../host/use-host.ts';
import styles from './Dialogs.module.css';
import type { Answers } from './dialog-store.ts';

type Example = Output<'designs.examples'>[number];

export function NewDialog({
  answer,
}: {
  readonly answer: (answer: Answers['new'] | undefined) => void;
}) {
  const host = useHost();
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    void host.call('designs.examples', undefined).then((result) => {
      if (result.ok) setExamples(result.value);
      else setFailure(result.failure);
    });
  }, [host]);

  return (
    <Modal opened onClose={() => answer(undefined)} title="New design" size={480} padding="lg">
      <div className={styles.cards}>
        <UnstyledButton
          className={styles.card}
          data-autofocus
          onClick={() => answer({ from: 'empty' })}
        >
          <strong>Empty design</strong>
          <span>Nothing on the canvas yet.</span>
        </UnstyledButton>
        {examples.map(({ name, title, summary }) => (
          <UnstyledButton
            key={name}
            className={styles.card}
            onClick={() => answer({ from: 'example', name })}
          >
            <strong>{title}</strong>
            <span>{summary}</span>
          </UnstyledButton>
        ))}
      </div>
      {failure && (
        <p className={styles.failure} role="alert">
          The examples could not be listed: {failure.message} {failure.hint}
        </p>
      )}
    </Modal>
  );
}
