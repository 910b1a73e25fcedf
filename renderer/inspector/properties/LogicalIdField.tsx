import { Button, Popover, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { LogicalId } from '#app/design/ids.ts';
import type { Block } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import styles from '../Inspector.module.css';
import popover from './LogicalIdField.module.css';

/** Fixed when the block was made: changing it replaces what is deployed, so it takes a warning. */
export function LogicalIdField({ block }: { readonly block: Block }) {
  const [open, setOpen] = useState(false);
  return (
    <FieldRow label="Logical id">
      <Popover opened={open} onChange={setOpen} position="bottom-end" width={264} trapFocus>
        <div className={styles.value}>
          <span className={styles.code} title={block.logicalId}>
            {block.logicalId}
          </span>
          <Popover.Target>
            <button type="button" className={styles.link} onClick={() => setOpen(!open)}>
              Change…
            </button>
          </Popover.Target>
        </div>
        <Popover.Dropdown>
          <ChangeForm block={block} onDone={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
    </FieldRow>
  );
}

function ChangeForm({ block, onDone }: { readonly block: Block; readonly onDone: () => void }) {
  const id = useId();
  const [text, setText] = useState<string>(block.logicalId);
  const [error, setError] = useState<string>();

  const change = (): void => {
    const parsed = LogicalId.safeParse(text.trim());
    if (!parsed.success) return setError('Letters and digits only, a letter first, 128 at most.');
    const result = useDesign
      .getState()
      .dispatch(`Change logical id of ${block.name}`, [
        { edit: 'set-logical-id', args: { id: block.id, logicalId: parsed.data } },
      ]);
    if (result.ok) onDone();
    else setError(result.failure.message);
  };

  return (
    <form
      className={popover.form}
      onSubmit={(event) => {
        event.preventDefault();
        change();
      }}
    >
      <TextInput
        id={id}
        label="New logical id"
        value={text}
        error={error}
        spellCheck={false}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={popover.warning}>
        <SeverityIcon severity="warning" />
        <span>
          To CloudFormation this is another resource: the next deployment makes a new {block.name}{' '}
          and deletes the present one with its data.
        </span>
      </p>
      <div className={popover.buttons}>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="filled" disabled={text.trim() === block.logicalId}>
          Change
        </Button>
      </div>
    </form>
  );
}
