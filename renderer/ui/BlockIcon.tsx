// The AWS icon of a block's type. Icons are files of their own; a key without a file gets a plain
// box, so that a new block is visible before somebody has drawn for it. Raw blocks have the icon of
// their service where AWS has one, else its letters.
import { Box } from 'lucide-react';
import { monogram } from '#app/drawing/monogram.ts';
import styles from './BlockIcon.module.css';
import { iconUrl, serviceIcon } from './icon-files.ts';

interface BlockIconProps {
  /** `icon` of a block's definition. */
  readonly icon: string | undefined;
  /** The block's type; finds the service's icon for a raw block. */
  readonly type?: string;
  /** Pixels. */
  readonly size?: number;
}

export function BlockIcon({ icon, type = '', size = 20 }: BlockIconProps) {
  const url = iconUrl((icon === 'raw' ? serviceIcon(type) : undefined) ?? icon);
  const style = { width: size, height: size, borderRadius: Math.max(3, Math.round(size * 0.18)) };
  if (url) return <img className={styles.icon} src={url} alt="" draggable={false} style={style} />;
  const letters = icon === 'raw' ? monogram(type) : '';
  return (
    <span className={styles.plain} style={style} aria-hidden>
      {letters ? (
        <span style={{ fontSize: Math.round(size * 0.45) }}>{letters}</span>
      ) : (
        <Box size={Math.round(size * 0.62)} strokeWidth={1.5} />
      )}
    </span>
  );
}
