import type { Failure } from '#app/result.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './Deploy.module.css';

interface FailureNoteProps {
  readonly title: string;
  readonly failure: Failure;
}

/** Something the host could not do: what, why, and what to do next. */
export function FailureNote({ title, failure }: FailureNoteProps) {
  return (
    <div className={styles.failureNote} role="alert">
      <SeverityIcon severity="error" size={15} decorative />
      <div>
        <strong>{title}</strong>
        <p>{failure.message}</p>
        {failure.hint && <p>{failure.hint}</p>}
      </div>
    </div>
  );
}
