import { Check, Minus } from 'lucide-react';
import { LEVELS, type Level } from '#app/rules/scorecard/define-property.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './LevelIcon.module.css';

/** A shape as well as a colour: tick, triangle, octagon, dash. The level is said by who shows it. */
export function LevelIcon({ level }: { readonly level: Level }) {
  const title = LEVELS[level];
  return (
    <span className={styles.icon} data-level={level} title={title} aria-hidden>
      {level === 'good' && <Check size={14} />}
      {level === 'so-so' && <SeverityIcon severity="warning" decorative />}
      {level === 'bad' && <SeverityIcon severity="error" decorative />}
      {level === 'unknown' && <Minus size={14} />}
    </span>
  );
}
