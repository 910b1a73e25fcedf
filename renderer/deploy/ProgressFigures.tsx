import styles from './Progress.module.css';
import { countResources, type Progress } from './progress.ts';

export function ProgressFigures({ progress }: { readonly progress: Progress }) {
  const { done, inProgress, failed, waiting, undone, total } = countResources(progress);
  const parts = [
    { name: 'done', value: done },
    { name: 'in progress', value: inProgress },
    { name: 'failed', value: failed },
    { name: 'undone', value: undone },
    { name: 'waiting', value: waiting },
  ].filter(({ name, value }) => value > 0 || name === 'done');
  return (
    <>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label="Resources settled"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done + failed + undone}
      >
        {parts.map(({ name, value }) => (
          <span key={name} data-part={name} style={{ flexGrow: value }} />
        ))}
      </div>
      <dl className={styles.figures}>
        {parts.map(({ name, value }) => (
          <div key={name} data-part={name}>
            <dd>{value}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
    </>
  );
}
