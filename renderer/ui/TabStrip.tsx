// Tabs of the panels: underlined, with the arrow keys between them as ARIA has it. The panel that a
// tab shows is the caller's, named by `tabPanel`.
import type { KeyboardEvent, ReactNode } from 'react';
import { Count } from './Count.tsx';
import styles from './TabStrip.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
  readonly icon?: ReactNode;
}

interface TabStripProps<Id extends string> {
  /** Names the strip; also makes the ids of its tabs. */
  readonly name: string;
  readonly tabs: readonly Tab<Id>[];
  /** None: every tab is folded away. */
  readonly active: Id | undefined;
  readonly onSelect: (id: Id) => void;
  /** Plain figures instead of pills, where there is little room. */
  readonly compact?: boolean;
}

export function TabStrip<Id extends string>(props: TabStripProps<Id>) {
  const { name, tabs, active, onSelect, compact = false } = props;

  const travel = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = (at + step + buttons.length) % buttons.length;
    buttons[next]?.focus();
    const tab = tabs[next];
    if (tab && active !== undefined) onSelect(tab.id);
    event.preventDefault();
  };

  return (
    <div
      role="tablist"
      aria-label={name}
      className={styles.strip}
      data-compact={compact || undefined}
      onKeyDown={travel}
    >
      {tabs.map(({ id, label, count, icon }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(name, id)}
          aria-selected={id === active}
          aria-controls={id === active ? panelId(name) : undefined}
          tabIndex={id === active || (active === undefined && index === 0) ? 0 : -1}
          className={styles.tab}
          onClick={() => onSelect(id)}
        >
          {icon}
          <span className={styles.label} data-text={label}>
            {label}
          </span>
          {count !== undefined &&
            (compact ? <span className={styles.figure}>{count}</span> : <Count value={count} />)}
        </button>
      ))}
    </div>
  );
}

const tabId = (name: string, id: string): string => `${slug(name)}-tab-${id}`;
const panelId = (name: string): string => `${slug(name)}-panel`;
const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** Attributes of the element that shows the active tab's content. */
export const tabPanel = (name: string, active: string) =>
  ({
    role: 'tabpanel',
    id: panelId(name),
    'aria-labelledby': tabId(name, active),
  }) as const;
