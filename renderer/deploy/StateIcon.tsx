import { Check, Clock, RotateCcw, X } from 'lucide-react';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './Progress.module.css';
import type { ResourceState } from './progress.ts';

/** A resource's state, as on the canvas: a shape beside the colour. */
export function StateIcon({ state }: { readonly state: ResourceState }) {
  switch (state) {
    case 'waiting':
      return <Clock size={14} className={styles.quiet} aria-hidden />;
    case 'in-progress':
      return <span className={styles.ring} aria-hidden />;
    case 'done':
      return <Check size={14} className={styles.fine} aria-hidden />;
    case 'failed':
      return <SeverityIcon severity="error" decorative />;
    case 'rolling-back':
      return <RotateCcw size={14} className={styles.back} aria-hidden />;
    case 'rolled-back':
    case 'cancelled':
      return <X size={14} className={styles.quiet} aria-hidden />;
    default:
      return state satisfies never;
  }
}
