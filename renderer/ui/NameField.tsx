import { useEffect, useRef } from 'react';
import styles from './NameField.module.css';

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  /** With the new name; without one when it was left as it was, was emptied, or Escape was pressed. */
  readonly onDone: (name?: string) => void;
}

/** A name while it is being edited in place. */
export function NameField({ label, name, onDone }: NameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => input.current?.select(), []);

  const finish = (keep: boolean): void => {
    // Removing the field blurs it: once is enough.
    if (done.current) return;
    done.current = true;
    const text = input.current?.value.trim() ?? '';
    if (keep && text !== '' && text !== name) onDone(text);
    else onDone();
  };

  return (
    <input
      ref={input}
      className={styles.field}
      aria-label={label}
      defaultValue={name}
      autoFocus
      maxLength={128}
      spellCheck={false}
      onBlur={() => finish(true)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
    />
  );
}
