import type { Comparison } from '#app/rules/scorecard/compare.ts';
import styles from './ComparisonCard.module.css';

const MOST = 12;

/** What became of the whole, and which services came and went. */
export function ComparisonCard({ comparison }: { readonly comparison: Comparison }) {
  const { added, removed } = comparison.services;
  return (
    <section className={styles.card} aria-label="Comparison">
      <p>{comparison.words}</p>
      <Names label="New" names={added} />
      <Names label="Gone" names={removed} />
    </section>
  );
}

function Names({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const more = names.length - MOST;
  return (
    <p className={styles.names}>
      <b>{label}</b> {names.slice(0, MOST).join(', ')}
      {more > 0 && ` and ${more} more`}
    </p>
  );
}
