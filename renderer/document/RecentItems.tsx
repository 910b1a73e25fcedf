// In the design menu: what was opened last, each to be opened, pinned or taken off the list.
import { Menu } from '@mantine/core';
import { Pin, PinOff, X } from 'lucide-react';
import type { FileHandle } from '#app/host/files.ts';
import {
  clearRecents,
  forgetRecent,
  pinRecent,
  type Recent,
  useRecents,
} from '../gallery/recents.ts';
import { useHost } from '../host/use-host.ts';
import { withoutEnding } from './names.ts';
import { openRecent } from './open.ts';
import styles from './RecentItems.module.css';

const SHOWN = 6;

interface RecentItemsProps {
  /** The file that is open. */
  readonly besides: FileHandle | undefined;
}

export function RecentItems({ besides }: RecentItemsProps) {
  const host = useHost();
  const recents = useRecents((state) => state.recents)
    .filter(({ handle, there }) => there && handle !== besides)
    .slice(0, SHOWN);
  if (recents.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label className={styles.heading}>
        Recent <span className={styles.keys}>P pins · Del removes</span>
      </Menu.Label>
      {recents.map((one) => (
        <Item key={one.handle} one={one} />
      ))}
      <Menu.Item className={styles.clear} onClick={() => void clearRecents(host)}>
        Clear what isn’t pinned
      </Menu.Item>
    </>
  );
}

function Item({ one }: { readonly one: Recent }) {
  const host = useHost();
  const name = withoutEnding(one.name);
  return (
    <div role="none" className={styles.row} data-pinned={one.pinned || undefined}>
      <Menu.Item
        aria-label={`${name} in ${one.folder}${one.pinned ? ', pinned' : ''}`}
        aria-keyshortcuts="P Delete"
        rightSection={<span className={styles.folder}>{one.folder}</span>}
        onClick={() => void openRecent(host, one)}
        onKeyDown={(event) => {
          if (event.key === 'p') void pinRecent(host, one);
          if (event.key !== 'Delete') return;
          beside(event.currentTarget)?.focus();
          void forgetRecent(host, one.handle);
        }}
      >
        {name}
      </Menu.Item>
      <button
        type="button"
        role="menuitemcheckbox"
        aria-checked={one.pinned}
        tabIndex={-1}
        className={`${styles.action} ${styles.pin}`}
        aria-label={`Pin ${name}`}
        title={one.pinned ? 'Unpin' : 'Pin: it stays at the head of the list'}
        onClick={() => void pinRecent(host, one)}
      >
        {one.pinned ? <PinOff size={13} aria-hidden /> : <Pin size={13} aria-hidden />}
      </button>
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        className={styles.action}
        aria-label={`Remove ${name} from the list`}
        title="Remove from the list"
        onClick={() => void forgetRecent(host, one.handle)}
      >
        <X size={13} aria-hidden />
      </button>
    </div>
  );
}

/** Where the keyboard goes when an item leaves: what it stood on would be gone. */
function beside(item: HTMLElement): HTMLElement | undefined {
  const items = [
    ...(item.closest('[role="menu"]')?.querySelectorAll<HTMLElement>('[data-menu-item]') ?? []),
  ];
  const at = items.indexOf(item);
  return items[at + 1] ?? items[at - 1];
}
