// A design to open, as it looks: an example or a file.
import { Loader } from '@mantine/core';
import { FileX2, Pin, PinOff, X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './DesignCard.module.css';
import { cardBeside } from './grid-keys.ts';
import { asImage, figures, type Pictured, useThumbnail } from './use-thumbnail.ts';

interface DesignCardProps {
  readonly name: string;
  /** A sentence under the name. */
  readonly text: string;
  /** Undefined: nothing is drawn but `children`. */
  readonly of?: Pictured;
  readonly onOpen: () => void;
  /** Takes it off its list. */
  readonly onRemove?: () => void;
  /** Keeps it at the head of its list, or no longer. */
  readonly onPin?: () => void;
  readonly pinned?: boolean;
  /** Why it can't be opened, as far as that is known already. */
  readonly gone?: string | undefined;
  readonly small?: boolean;
  readonly children?: ReactNode;
}

export function DesignCard(props: DesignCardProps) {
  const { name, text, of, onOpen, onRemove, onPin, pinned = false } = props;
  const { gone, small = false, children } = props;
  const { ref, drawn } = useThumbnail(gone === undefined ? of : undefined);
  const trouble = gone ?? (drawn && !drawn.ok ? drawn.failure.message : undefined);
  const thumbnail = drawn?.ok ? drawn.value : undefined;
  return (
    <div className={styles.card} data-small={small || undefined}>
      <button
        type="button"
        className={styles.open}
        data-card
        aria-disabled={trouble !== undefined}
        onClick={() => trouble === undefined && onOpen()}
        onKeyDown={(event) => {
          if (event.key === 'Delete' && onRemove) {
            cardBeside(event.currentTarget)?.focus();
            onRemove();
          }
          if (event.key === 'p' && !event.ctrlKey && !event.metaKey) onPin?.();
        }}
        {...((onRemove || onPin) && { 'aria-keyshortcuts': onPin ? 'P Delete' : 'Delete' })}
      >
        <div ref={ref} className={styles.picture}>
          {children}
          {trouble !== undefined && <FileX2 size={20} aria-hidden />}
          {of && trouble === undefined && !thumbnail && <Loader size={14} color="gray" />}
          {thumbnail?.svg && <img src={asImage(thumbnail.svg)} alt="" draggable={false} />}
          {thumbnail && !thumbnail.svg && (
            <span className={styles.plain}>{figures(thumbnail)}</span>
          )}
        </div>
        <span className={styles.texts}>
          <strong>{name}</strong>
          <span className={styles.text} data-trouble={trouble !== undefined || undefined}>
            {trouble ?? text}
          </span>
          {!small && thumbnail && <span className={styles.figures}>{figures(thumbnail)}</span>}
        </span>
      </button>
      {onPin && (
        <button
          type="button"
          className={`${styles.corner} ${styles.pin}`}
          aria-label={`Pin ${name}`}
          aria-pressed={pinned}
          title={pinned ? 'Unpin (P)' : 'Pin: it stays at the head of the list (P)'}
          onClick={onPin}
        >
          {pinned ? <PinOff size={12} aria-hidden /> : <Pin size={12} aria-hidden />}
        </button>
      )}
      {onRemove && (
        <button
          type="button"
          className={`${styles.corner} ${styles.remove}`}
          aria-label={`Remove ${name} from the list`}
          title="Remove from the list (Delete)"
          onClick={onRemove}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  );
}
