import { FileText, Folder } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { FileHandle } from '#app/host/files.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { entryAfterKey } from '../../ui/entry-after-key.ts';
import styles from './FileDialog.module.css';
import { type Entry, size } from './file-listing.ts';

interface FileListProps {
  readonly entries: readonly Entry[];
  readonly loaded: boolean;
  readonly selected: FileHandle | undefined;
  readonly mode: 'open' | 'save';
  readonly onSelect: (entry: Entry) => void;
  /** Double click or Enter. */
  readonly onEnter: (entry: Entry) => void;
  readonly onUp: () => void;
}

export function FileList(props: FileListProps) {
  const { entries, loaded, selected, mode, onSelect, onEnter, onUp } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (loaded && mode === 'open') list.current?.focus();
  }, [loaded, mode]);
  useEffect(() => {
    if (selected) document.getElementById(`file-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const travel = (event: KeyboardEvent): void => {
    const at = entries.findIndex(({ handle }) => handle === selected);
    const next = entries[entryAfterKey(event.key, at, entries.length, PAGE)];
    const current = entries[at];
    if (next) onSelect(next);
    else if (event.key === 'Enter' && current) onEnter(current);
    else if (event.key === 'Backspace') onUp();
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const found = startingWith(entries, event.key, at);
      if (!found) return;
      onSelect(found);
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role={entries.length > 0 ? 'listbox' : 'group'}
      aria-label="Files"
      tabIndex={0}
      className={styles.list}
      aria-activedescendant={selected && `file-${selected}`}
      onKeyDown={travel}
    >
      {loaded && entries.length === 0 && (
        <EmptyState title={mode === 'open' ? 'Nothing to open here' : 'No files of this kind here'}>
          {mode === 'open'
            ? 'Go up one folder, or choose another.'
            : 'It is saved into this folder, unless you go to another.'}
        </EmptyState>
      )}
      {entries.map((entry) => (
        <div
          key={entry.handle}
          id={`file-${entry.handle}`}
          role="option"
          aria-selected={entry.handle === selected}
          className={styles.entry}
          onClick={() => onSelect(entry)}
          onDoubleClick={() => onEnter(entry)}
        >
          {entry.type === 'folder' ? <Folder size={15} /> : <FileText size={15} />}
          <span className={styles.entryName}>{entry.name}</span>
          <span className={styles.fact}>
            {entry.modified && new Date(entry.modified).toLocaleDateString()}
          </span>
          <span className={styles.fact}>{entry.type === 'file' && size(entry.bytes)}</span>
        </div>
      ))}
    </div>
  );
}

const PAGE = 10;

function startingWith(entries: readonly Entry[], key: string, after: number): Entry | undefined {
  const round = [...entries.slice(after + 1), ...entries.slice(0, after + 1)];
  return round.find(({ name }) => name.toLowerCase().startsWith(key.toLowerCase()));
}
