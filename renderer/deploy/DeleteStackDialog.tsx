import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Target } from '#app/host/deploy.ts';
import { useHost } from '../host/use-host.ts';
import { deleteStack } from './actions.ts';
import styles from './Deploy.module.css';

interface DeleteStackDialogProps {
  readonly target: Target;
  readonly stack: string;
  readonly onClose: () => void;
}

export function DeleteStackDialog({ target, stack, onClose }: DeleteStackDialogProps) {
  const host = useHost();
  const [typed, setTyped] = useState('');
  const sure = typed === stack;
  return (
    <Modal opened onClose={onClose} title={`Delete the stack ${stack}?`} size={460} padding="lg">
      <form
        className={styles.confirm}
        onSubmit={(event) => {
          event.preventDefault();
          if (!sure) return;
          onClose();
          void deleteStack(host, target, stack);
        }}
      >
        <p>
          CloudFormation deletes every resource of <strong>{stack}</strong> in{' '}
          {target.endpoint || target.region}, and the data in those that are not set to be kept. The
          design stays as it is. This can't be undone or cancelled.
        </p>
        <TextInput
          label={`Type ${stack} to confirm`}
          data-autofocus
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>Keep it</Button>
          <Button type="submit" variant="filled" color="red" disabled={!sure}>
            Delete stack
          </Button>
        </div>
      </form>
    </Modal>
  );
}
