import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  readonly title?: string | undefined;
  /** At the heading's right. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A group of fields in a panel, ruled off from the next. */
export function Section({ title, action, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      {(title || action) && (
        <div className={styles.head}>
          <h3 className={styles.title}>{title}</h3>
          {action}
        </div>
      )}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
