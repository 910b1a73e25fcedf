import { Tooltip } from '@mantine/core';
import { Check, LoaderCircle } from 'lucide-react';
import { counted } from '#app/counted.ts';
import type { Severity } from '#app/design/schema.ts';
import { type Summary, summarize } from '#app/rules/finding.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useSession } from '../store/session-store.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './StatusPill.module.css';

/** Whether the design is right, at a glance; opens the problems list. */
export function StatusPill() {
  const findings = useAnalysis((analysis) => analysis.findings);
  const checked = useAnalysis((analysis) => analysis.design !== undefined);
  const validator = useAnalysis((analysis) => analysis.validator);
  const open = useSession((session) => session.drawer === 'problems');
  const { showDrawer } = useSession.getState();

  const summary = summarize(findings);
  const hint =
    validator.state === 'failed'
      ? `AWS's validator did not answer: ${validator.failure.message}`
      : summary.waived > 0
        ? `${summary.waived} more waived. ${open ? 'Fold' : 'Show'} the problems`
        : `${open ? 'Fold' : 'Show'} the problems`;

  return (
    <Tooltip label={hint}>
      <button
        type="button"
        className={styles.pill}
        aria-label={`Validation: ${checked ? spoken(summary) : 'checking'}`}
        aria-expanded={open}
        onClick={() => showDrawer(open ? undefined : 'problems')}
      >
        {checked ? <Figures summary={summary} /> : <Checking />}
      </button>
    </Tooltip>
  );
}

const NOUNS = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'hint'],
] as const satisfies readonly (readonly [Severity, string])[];

/** Hints are counted only while there is nothing worse. */
const shown = (summary: Summary) =>
  NOUNS.filter(
    ([severity]) =>
      summary[severity] > 0 && (severity !== 'info' || summary.error + summary.warning === 0),
  );

const spoken = (summary: Summary): string =>
  shown(summary)
    .map(([severity, noun]) => counted(summary[severity], noun))
    .join(', ') || 'no problems';

function Figures({ summary }: { readonly summary: Summary }) {
  const parts = shown(summary);
  if (parts.length === 0)
    return (
      <>
        <Check size={15} className={styles.fine} />
        No problems
      </>
    );
  return parts.map(([severity, noun], index) => (
    <span key={severity} className={styles.part}>
      {index > 0 && <span className={styles.dot}>·</span>}
      <SeverityIcon severity={severity} decorative />
      {counted(summary[severity], noun)}
    </span>
  ));
}

function Checking() {
  return (
    <>
      <LoaderCircle size={14} className={styles.turning} />
      Checking
    </>
  );
}
