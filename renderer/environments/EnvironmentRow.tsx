import { ActionIcon, Switch, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { type Environment, productionByName } from '#app/design/environments.ts';
import styles from './EnvironmentsDialog.module.css';

interface EnvironmentRowProps {
  readonly environment: Environment;
  readonly first: boolean;
  readonly last: boolean;
  /** Whether it could be called so. */
  readonly onRename: (to: string) => boolean;
  readonly onDepended: (production: boolean) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One environment of the list. */
export function EnvironmentRow({
  environment: { name, production },
  first,
  last,
  onRename,
  onDepended,
  onMove,
  onRemove,
}: EnvironmentRowProps) {
  const id = useId();
  return (
    <li>
      <NameInput name={name} onRename={onRename} />
      <div className={styles.depended}>
        <Switch
          aria-label={`People depend on ${name}`}
          aria-describedby={production === undefined ? id : undefined}
          checked={production ?? productionByName(name)}
          onChange={({ currentTarget: { checked } }) => onDepended(checked)}
        />
        {production === undefined && <small id={id}>by its name</small>}
      </div>
      <div className={styles.actions}>
        <ActionIcon aria-label={`Move ${name} up`} disabled={first} onClick={() => onMove(-1)}>
          <ArrowUp size={15} />
        </ActionIcon>
        <ActionIcon aria-label={`Move ${name} down`} disabled={last} onClick={() => onMove(1)}>
          <ArrowDown size={15} />
        </ActionIcon>
        <ActionIcon aria-label={`Remove ${name}`} onClick={onRemove}>
          <Trash2 size={15} />
        </ActionIcon>
      </div>
    </li>
  );
}

function NameInput({
  name,
  onRename,
}: {
  readonly name: string;
  readonly onRename: (to: string) => boolean;
}) {
  const [text, setText] = useState(name);
  const finish = (): void => {
    if (text.trim() === name || !onRename(text.trim())) setText(name);
  };
  return (
    <TextInput
      aria-label={`Name of ${name}`}
      value={text}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
      }}
    />
  );
}
