// The AWS icon of a block's type. Icons are files of their own; a key without a file gets a plain
// box, so that a new block is visible before somebody has drawn for it. Raw blocks have the icon of
// their service where AWS has one, else its letters.
import { Box } from 'lucide-react';
import { serviceOf } from '#app/cloudformation/spec/lookups.ts';
import { monogram } from '#app/drawing/monogram.ts';
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

function iconUrl(icon: string | undefined, type: string): string | undefined {
  const service = icon === 'raw' && (serviceIcons[type] ?? serviceIcons[serviceOf(type)]);
  const key = service ? `services/${service}` : icon;
  return urls[`../../assets/icons/${key}.svg`];
}
