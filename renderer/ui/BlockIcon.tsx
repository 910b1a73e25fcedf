// The AWS icon of a block's type. Icons are files of their own; a key without a file gets a plain
// box, so that a new block is visible before somebody has drawn for it.
import { Box } from 'lucide-react';
import styles from './BlockIcon.module.css';

const urls: { readonly [path: string]: string } = import.meta.glob<string>(
  '../../assets/icons/*.svg',
  { eager: true, query: '?url', import: 'default' },
);

interface BlockIconProps {
  /** `icon` of a block's definition. */
  readonly icon: string | undefined;
  /** Pixels. */
  readonly size?: number;
}

export function BlockIcon({ icon, size = 20 }: BlockIconProps) {
  const url = icon && urls[`../../assets/icons/${icon}.svg`];
  const style = { width: size, height: size, borderRadius: Math.max(3, Math.round(size * 0.18)) };
  return url ? (
    <img className={styles.icon} src={url} alt="" draggable={false} style={style} />
  ) : (
    <span className={styles.plain} style={style} aria-hidden>
      <Box size={Math.round(size * 0.62)} strokeWidth={1.5} />
    </span>
  );
}
