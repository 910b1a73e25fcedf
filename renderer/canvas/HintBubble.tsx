import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { useCanvas } from './canvas-store.ts';
import styles from './HintBubble.module.css';

/** What letting go would do, or why it can't be, beside the pointer. */
export function HintBubble() {
  const hint = useCanvas((canvas) => canvas.hint);
  // The live region stays, so that what appears in it is read out.
  return (
    <div role="status" aria-live="polite">
      {hint && (
        <div
          className={styles.bubble}
          data-tone={hint.tone}
          style={{ left: Math.min(hint.at.x + 14, window.innerWidth - 340), top: hint.at.y + 18 }}
        >
          {hint.tone === 'refusal' && <SeverityIcon severity="error" size={14} decorative />}
          <span>
            <span className={hint.tone === 'plain' ? styles.kind : undefined}>{hint.text}</span>
            {hint.more && <span className={styles.more}>{hint.more}</span>}
          </span>
        </div>
      )}
    </div>
  );
}
