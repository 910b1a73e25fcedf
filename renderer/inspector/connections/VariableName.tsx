import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Amend } from './amend.ts';
import styles from './ContractLines.module.css';

interface VariableNameProps {
  readonly name: string;
  readonly generatedName: string;
  readonly rename: Amend['rename'];
}

/** A variable's name, which a click turns into a field: code that is there may want another. */
export function VariableName({ name, generatedName, rename }: VariableNameProps) {
  const [editing, setEditing] = useState<boolean>();
  if (editing)
    return (
      <NameField
        name={name}
        generatedName={generatedName}
        rename={rename}
        onDone={() => setEditing(false)}
      />
    );
  return (
    <button
      type="button"
      className={styles.variable}
      // The keyboard goes on where the field was.
      autoFocus={editing === false}
      title={name === generatedName ? 'Rename' : `Rename; ${generatedName} unless it is`}
      onClick={() => setEditing(true)}
    >
      {name}
    </button>
  );
}

function NameField({
  name,
  generatedName,
  rename,
  onDone,
}: VariableNameProps & { readonly onDone: () => void }) {
  const [text, setText] = useState(name);
  const [error, setError] = useState<string>();
  const finish = (): void => {
    const reason = text.trim() === name ? undefined : rename(generatedName, text.trim());
    setError(reason);
    if (reason === undefined) onDone();
  };
  return (
    <TextInput
      size="xs"
      autoFocus
      aria-label={`Name of the variable ${generatedName}`}
      spellCheck={false}
      value={text}
      error={error}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          // The button that takes the field's place would be pressed by the same key.
          event.preventDefault();
          finish();
        }
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    />
  );
}
