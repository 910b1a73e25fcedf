import { Check, Minus } from 'lucide-react';
import type { Finding } from '#app/rules/finding.ts';
import { type FindingsCompared, outcomeInWords } from '#app/rules/fixing/compare-findings.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { splitMessage } from '../places.ts';
import styles from './PreviewPane.module.css';

/** What will be found afterwards, in a line; and what would come, which nobody should miss. */
export function Outcome({ findings }: { readonly findings: FindingsCompared }) {
  const { gone, come } = findings;
  const nothing = gone.length === 0 && come.length === 0;
  return (
    <>
      <div
        className={styles.outcome}
        data-comes={come.length > 0 || undefined}
        data-nothing={nothing || undefined}
        role="status"
      >
        {come.length > 0 ? (
          <SeverityIcon severity="warning" decorative />
        ) : nothing ? (
          <Minus size={14} aria-hidden />
        ) : (
          <Check size={14} aria-hidden />
        )}
        {outcomeInWords(findings)}.
      </div>
      <Findings title="Comes" findings={come} />
    </>
  );
}

/** The problems that go, and those that stay and say something else. */
export function Afterwards({ findings }: { readonly findings: FindingsCompared }) {
  const { gone, changed } = findings;
  return (
    <>
      <Findings title="Goes" findings={gone} className={styles.gone} />
      <Findings title="Stays, and says then" findings={changed.map(({ after }) => after)} />
    </>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly className?: string | undefined;
}

function Findings({ title, findings, className = '' }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={`${styles.list} ${className}`} aria-label={title}>
        {findings.map((finding) => (
          <li key={finding.key} className={styles.finding}>
            <SeverityIcon severity={finding.severity} size={13} />
            {splitMessage(finding.message).lead}
          </li>
        ))}
      </ul>
    </>
  );
}
