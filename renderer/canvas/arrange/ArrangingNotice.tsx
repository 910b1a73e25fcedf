import styles from './ArrangingNotice.module.css';
import { arrangingText, cancelArranging, useArranging } from './arrange-blocks.ts';

/** Says that arranging takes a moment, and lets one stop it. */
export function ArrangingNotice() {
  const count = useArranging(({ slow }) => slow);
  // The live region stays, so that what appears in it is read out.
  return (
    <div role="status" aria-live="polite">
      {count !== undefined && (
        <div className={styles.notice}>
          <span>{arrangingText(count)}</span>
          <button type="button" className={styles.cancel} onClick={() => cancelArranging()}>
            Cancel
          </button>
        </div>
      )}
    </div>
  );
}
