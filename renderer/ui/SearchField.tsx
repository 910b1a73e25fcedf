import { TextInput } from '@mantine/core';
import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Kbd } from './Kbd.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  /** Its name, and its placeholder unless that has another. */
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Key that focuses it, shown while it is empty. */
  readonly shortcut?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly id?: string;
  /** Takes the keyboard when a dialog opens around it. */
  readonly first?: boolean;
  /** Ids of the list it fills and of the entry one is at, where it is a combobox. */
  readonly list?: string;
  readonly active?: string | undefined;
}

export function SearchField(props: SearchFieldProps) {
  const {
    label,
    placeholder = label,
    value,
    onChange,
    shortcut,
    onKeyDown,
    id,
    first = false,
    list,
    active,
  } = props;
  return (
    <TextInput
      {...(id && { id })}
      {...(first && { 'data-autofocus': true })}
      {...(list && {
        role: 'combobox',
        'aria-expanded': value.trim() !== '',
        'aria-controls': list,
        'aria-activedescendant': active,
      })}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value) {
          event.stopPropagation();
          onChange('');
        }
        onKeyDown?.(event);
      }}
      leftSection={<Search size={15} />}
      leftSectionWidth={30}
      rightSectionWidth={value || !shortcut ? 28 : 24 + 6 * shortcut.length}
      rightSection={
        value ? (
          <button
            type="button"
            className={styles.clear}
            aria-label="Clear the search"
            onClick={() => onChange('')}
          >
            <X size={14} />
          </button>
        ) : (
          shortcut && <Kbd>{shortcut}</Kbd>
        )
      }
    />
  );
}
