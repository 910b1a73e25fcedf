import { type ReactNode, useRef, useState } from 'react';
import { NameField } from '../ui/NameField.tsx';
import styles from './Heading.module.css';

interface HeadingProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly subtitle: ReactNode;
  /** With it the title is edited by a double click, F2 or Enter. */
  readonly onRename?: (name: string) => void;
  /** At the right: a menu. */
  readonly action?: ReactNode;
}

export function Heading({ icon, title, subtitle, onRename, action }: HeadingProps) {
  const texts = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState(false);
  return (
    <header className={styles.heading}>
      {icon}
      <div ref={texts} className={styles.texts}>
        {renaming ? (
          <NameField
            label="Name"
            name={title}
            onDone={(name) => {
              // Ended by a key: the title has the keyboard again, as soon as it is back.
              const byKey = texts.current?.contains(document.activeElement);
              setRenaming(false);
              if (byKey)
                requestAnimationFrame(() => texts.current?.querySelector('button')?.focus());
              if (name !== undefined) onRename?.(name);
            }}
          />
        ) : onRename ? (
          <h2 className={styles.title}>
            <button
              type="button"
              className={styles.name}
              title={`${title} – click to rename`}
              onClick={() => setRenaming(true)}
              onKeyDown={(event) => {
                if (event.key === 'F2') setRenaming(true);
              }}
            >
              {title}
            </button>
          </h2>
        ) : (
          <h2 className={styles.title}>{title}</h2>
        )}
        <p className={styles.subtitle}>{subtitle}</p>
      </div>
      {action}
    </header>
  );
}
