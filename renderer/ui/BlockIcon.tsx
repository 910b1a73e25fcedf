// The AWS icon of a block's type. Icons are files of their own; a key without a file gets a plain
// box, so that a new block is visible before somebody has drawn for it. Raw blocks have the icon of
// their service where AWS has one.
import { Box } from 'lucide-react';
import services from '../../assets/icons/services.json';
import styles from './BlockIcon.module.css';

const urls: { readonly [path: string]: string } = import.meta.glob<string>(
  '../../assets/icons/**/*.svg',
  { eager: true, query: '?url&no-inline', import: 'default' },
);

const serviceIcons: { readonly [service: string]: string } = services;

interface BlockIconProps {
  /** `icon` of a block's definition. */
  readonly icon: string | undefined;
  /** The block's type; finds the service's icon for a raw block. */
  readonly type?: string;
  /** Pixels. */
  readonly size?: number;
}

export function BlockIcon({ icon, type = '', size = 20 }: BlockIconProps) {
  const url = iconUrl(icon, type);
  const style = { width: size, height: size, borderRadius: Math.max(3, Math.round(size * 0.18)) };
  return url ? (
    <img className={styles.icon} src={url} alt="" draggable={false} style={style} />
  ) : (
    <span className={styles.plain} style={style} aria-hidden>
      <Box size={Math.round(size * 0.62)} strokeWidth={1.5} />
    </span>
  );
}

function iconUrl(icon: string | undefined, type: string): string | undefined {
  const service = icon === 'raw' && serviceIcons[type.split('::').slice(0, 2).join('::')];
  const key = service ? `services/${service}` : icon;
  return urls[`../../assets/icons/${key}.svg`];
}
