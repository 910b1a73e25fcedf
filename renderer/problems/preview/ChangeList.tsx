import { Minus, Move, Pencil, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Change } from '#app/rules/fixing/changes.ts';
import styles from './PreviewPane.module.css';

const KINDS: {
  readonly [K in Change['kind']]: { readonly word: string; readonly glyph: ReactNode };
} = {
  added: { word: 'Added', glyph: <Plus size={11} strokeWidth={3} /> },
  changed: { word: 'Changed', glyph: <Pencil size={9} strokeWidth={2.5} /> },
  moved: { word: 'Moved', glyph: <Move size={10} strokeWidth={2.5} /> },
  removed: { word: 'Removed', glyph: <Minus size={11} strokeWidth={3} /> },
};

/** Block by block and connection by connection, value by value. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>What changes</h3>
      <ul className={styles.changes} aria-label="What changes">
        {changes.map(({ kind, about, id, name, what, values }) => (
          <li key={`${about}:${id}`} className={styles.change}>
            <span className={styles.mark} data-kind={kind} role="img" aria-label={KINDS[kind].word}>
              {KINDS[kind].glyph}
            </span>
            <span>
              <span className={styles.name}>{name}</span>{' '}
              <span className={styles.what}>{what}</span>
            </span>
            {values.length > 0 && (
              <dl className={styles.values}>
                {values.map(({ label, before, after }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {kind !== 'added' && (
                        <>
                          <del>{before ?? 'none'}</del>
                          <span className={styles.arrow} role="img" aria-label="becomes">
                            →
                          </span>
                        </>
                      )}
                      <ins>{after ?? 'none'}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
