import { Minus, Pencil, Plus, RefreshCw } from 'lucide-react';
import type { ChangeMark } from '../store/deployment-store.ts';
import styles from './ChangeList.module.css';

const ICONS = { added: Plus, modified: Pencil, replaced: RefreshCw, removed: Minus } as const;

/** The rounded square that the block on the canvas has at its top left. */
export function ChangeIcon({ mark }: { readonly mark: ChangeMark }) {
  const Icon = ICONS[mark];
  return (
    <span className={styles.mark} data-mark={mark} aria-hidden>
      <Icon size={11} strokeWidth={2.5} />
    </span>
  );
}
