import styles from './NameField.module.css';
import { useEditedInPlace } from './use-edited-in-place.ts';

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  /** With the new name; without one when it was left as it was, was emptied, or Escape was pressed. */
  readonly onDone: (name?: string) => void;
}

/** A name while it is being edited in place. */
export function NameField({ label, name, onDone }: NameFieldProps) {
  const field = useEditedInPlace<HTMLInputElement>({
    onDone(text = '') {
      const wanted = text.trim();
      if (wanted !== '' && wanted !== name) onDone(wanted);
      else onDone();
    },
  });
  return (
    <input
      {...field}
      className={styles.field}
      aria-label={label}
      defaultValue={name}
      maxLength={128}
      spellCheck={false}
    />
  );
}
