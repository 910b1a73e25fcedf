import { useSession } from '../../store/session-store.ts';
import styles from './ConnectionLine.module.css';

/** Where a connection stands along the path that is lit up; in a circle with an arrow round it. */
export function StepNumber({ step }: { readonly step: number }) {
  const circle = useSession(({ highlight }) => highlight?.trail?.shape === 'circle');
  return (
    <>
      {circle && (
        <>
          <circle className={styles.under} r={17} />
          <path className={styles.round} d="M8.4-10A13 13 0 1 1-4.5-12.2" />
          <path className={styles.tip} d="M-0.6-13.6-5.6-15.3-3.3-9.2z" />
        </>
      )}
      <circle className={styles.hop} r={10} />
      <text className={styles.number}>{step}</text>
    </>
  );
}
