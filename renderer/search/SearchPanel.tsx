import { ActionIcon, Tooltip } from '@mantine/core';
import { ChevronDown, ChevronUp, ListChecks, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { counted } from '#app/counted.ts';
import { type Search, useSight } from '../sight/sight-store.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { MatchRow } from './MatchRow.tsx';
import styles from './SearchPanel.module.css';
import {
  closeSearch,
  expandMatch,
  goToMatch,
  searchFor,
  selectMatches,
  walkMatches,
} from './search.ts';

/** Nobody reads more of a list; all matches are lit, and can be walked through. */
const MOST = 100;

interface SearchPanelProps {
  /** In the left panel's place, so that all of the drawing stays in view; else it floats over it. */
  readonly docked?: boolean;
}

export function SearchPanel({ docked = false }: SearchPanelProps) {
  const search = useSight((sight) => sight.search);
  return search && <Panel search={search} docked={docked} />;
}

function Panel({ search, docked }: { readonly search: Search; readonly docked: boolean }) {
  const { query, matches, current } = search;
  const box = useRef<HTMLDivElement>(null);
  const list = useId();
  useEffect(() => {
    const field = box.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, []);
  useEffect(() => {
    box.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const run = keyAction(event, current ?? 0);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const shown = matches.slice(0, MOST);
  return (
    <div
      ref={box}
      className={`${styles.panel} ${docked ? styles.docked : styles.floating}`}
      role="search"
      aria-label="Search the design"
      data-search
      // Before the field, which would empty itself at Escape.
      onKeyDownCapture={onKeyDown}
    >
      <div className={styles.head}>
        <div className={styles.field}>
          <SearchField
            label="Search names, values, notes…"
            value={query}
            onChange={searchFor}
            list={list}
            active={current === undefined ? undefined : `${list}-${current}`}
          />
        </div>
        <Tooltip label="Close (Esc)">
          <ActionIcon aria-label="Close the search" onClick={closeSearch}>
            <X size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={styles.steps}>
        <span className={styles.count} role="status">
          {query.trim() ? countOf(search) : ''}
        </span>
        <Tooltip label="Previous match (Shift+Enter)">
          <ActionIcon
            aria-label="Previous match"
            disabled={matches.length === 0}
            onClick={() => walkMatches(-1)}
          >
            <ChevronUp size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Next match (Enter)">
          <ActionIcon
            aria-label="Next match"
            disabled={matches.length === 0}
            onClick={() => walkMatches(1)}
          >
            <ChevronDown size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Select all matches (Alt+Enter)">
          <ActionIcon
            aria-label="Select all matches"
            disabled={matches.length === 0}
            onClick={selectMatches}
          >
            <ListChecks size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {!query.trim() && (
        <p className={styles.hint}>
          Finds names, types, values, notes and problems. Enter walks through what is found,
          Alt+Enter selects all of it.
        </p>
      )}
      {query.trim() && (
        <div className={styles.list} id={list} role="listbox" aria-label="Matches">
          {shown.map((match, index) => (
            <MatchRow
              key={match.block ?? match.connection}
              id={`${list}-${index}`}
              match={match}
              current={index === current}
              onGo={() => goToMatch(index)}
              onExpand={() => expandMatch(index)}
            />
          ))}
          {matches.length === 0 && (
            <p className={styles.note}>
              Nothing says “{query.trim()}”: no name, type, value, note or problem.
            </p>
          )}
          {matches.length > MOST && (
            <p className={styles.note}>
              The first {MOST} of {matches.length}. Another word narrows it.
            </p>
          )}
        </div>
      )}
    </div>
  );
}

const countOf = ({ matches, current }: Search): string =>
  current === undefined
    ? counted(matches.length, 'match', 'matches')
    : `${current + 1} of ${matches.length}`;

/** The field keeps the keyboard: what is found is walked through from it. */
function keyAction(event: KeyboardEvent, current: number): (() => void) | undefined {
  const { key, shiftKey, altKey, target } = event;
  if (key === 'Escape') return closeSearch;
  if (!(target instanceof HTMLInputElement)) return undefined;
  if (key === 'Enter' && altKey) return selectMatches;
  if (key === 'Enter' || key === 'F3') return () => walkMatches(shiftKey ? -1 : 1);
  if (key === 'ArrowDown') return () => walkMatches(1);
  if (key === 'ArrowUp') return () => walkMatches(-1);
  if (key === 'ArrowRight' && altKey) return () => expandMatch(current);
  return undefined;
}
