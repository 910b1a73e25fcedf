// The designs open in this window, once there are two: under the top bar, in an order of the user's.
import { ActionIcon, Tooltip } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { runCommand } from '../commands/registry.ts';
import { closeTab } from '../document/close.ts';
import { useHost } from '../host/use-host.ts';
import { isUnsaved } from '../store/design-store.ts';
import { type OpenTab, useTabs } from '../store/tabs-store.ts';
import styles from './DesignTabs.module.css';
import { startReordering } from './reorder.ts';
import { tabNames } from './tab-names.ts';
import { stepTab, switchTo } from './tabs.ts';
import { useOpenTabs } from './use-open-tabs.ts';

const STEPS: { readonly [key: string]: 1 | -1 } = { ArrowRight: 1, ArrowLeft: -1 };

export function DesignTabs() {
  const tabs = useOpenTabs();
  const active = useTabs((state) => state.active);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    strip.current
      ?.querySelector(`[data-tab="${active}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  if (tabs.length < 2) return null;

  const names = tabNames(tabs);
  const travel = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    stepTab(step);
    const { active: next } = useTabs.getState();
    strip.current?.querySelector<HTMLElement>(`[data-tab="${next}"] [role=tab]`)?.focus();
  };
  return (
    <nav className={styles.bar} aria-label="Open designs">
      <div
        ref={strip}
        className={styles.strip}
        role="tablist"
        aria-label="Open designs"
        onKeyDown={travel}
      >
        {tabs.map((tab) => (
          <DesignTab
            key={tab.id}
            tab={tab}
            name={names.get(tab.id) ?? ''}
            active={tab.id === active}
          />
        ))}
      </div>
      <Tooltip label="New design">
        <ActionIcon size={24} aria-label="New design" onClick={() => runCommand('document.new')}>
          <Plus size={15} />
        </ActionIcon>
      </Tooltip>
    </nav>
  );
}

interface DesignTabProps {
  readonly tab: OpenTab;
  readonly name: string;
  readonly active: boolean;
}

function DesignTab({ tab, name, active }: DesignTabProps) {
  const host = useHost();
  const { file } = tab.document;
  const unsaved = isUnsaved(tab.work);
  const close = (): void => void closeTab(host, tab.id);
  return (
    <div
      role="presentation"
      className={styles.tab}
      data-tab={tab.id}
      data-active={active || undefined}
      data-unsaved={unsaved || undefined}
      onPointerDown={(event) => startReordering(event, tab.id)}
      onAuxClick={(event) => {
        if (event.button === 1) close();
      }}
    >
      <Tooltip
        position="bottom"
        label={file ? `${file.name} in ${file.folder}` : 'Not saved to a file yet'}
      >
        <button
          type="button"
          role="tab"
          aria-selected={active}
          aria-label={unsaved ? `${name}, unsaved` : name}
          aria-description="Delete closes it"
          tabIndex={active ? 0 : -1}
          className={styles.name}
          onClick={() => switchTo(tab.id)}
          onKeyDown={(event) => {
            if (event.key !== 'Delete') return;
            event.preventDefault();
            close();
          }}
        >
          {name}
        </button>
      </Tooltip>
      <button
        type="button"
        className={styles.close}
        aria-label={`Close ${name}`}
        tabIndex={-1}
        onClick={close}
      >
        <X size={13} aria-hidden />
      </button>
    </div>
  );
}
