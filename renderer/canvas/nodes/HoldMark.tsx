import { Lock, Pin } from 'lucide-react';
import type { Block } from '#app/design/schema.ts';
import styles from './HoldMark.module.css';

/** At a block's lower right corner: it is locked, or else pinned. */
export function HoldMark({ block: { locked, pinned } }: { readonly block: Block }) {
  if (!locked && !pinned) return null;
  return (
    <span
      className={styles.mark}
      role="img"
      aria-label={locked ? 'Locked' : 'Pinned'}
      title={locked ? 'Locked: stays as it is' : 'Pinned: arranging leaves it here'}
    >
      {locked ? <Lock size={10} strokeWidth={2.4} /> : <Pin size={10} strokeWidth={2.2} />}
    </span>
  );
}
