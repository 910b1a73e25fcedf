import { Combobox } from '@mantine/core';
import { BlockIcon } from '../../ui/BlockIcon.tsx';
import type { InsertEntry } from './insert-entries.ts';
import styles from './QuickInsert.module.css';

/** One type of block, and what the place says of it. */
export function InsertOption({ entry: { row, verdict } }: { readonly entry: InsertEntry }) {
  const note = verdict.note?.();
  return (
    <Combobox.Option
      value={row.type}
      disabled={verdict.is === 'refused'}
      className={styles.option ?? ''}
    >
      <BlockIcon icon={row.icon} type={row.type} size={20} />
      <span className={styles.text}>
        <span className={styles.line}>
          <span className={styles.name}>{row.text}</span>
          {row.aside && <span className={styles.aside}>{row.aside}</span>}
        </span>
        {note && (
          <span className={`${styles.note} ${verdict.is === 'fits' ? styles.fits : ''}`}>
            {note}
          </span>
        )}
      </span>
    </Combobox.Option>
  );
}
