import { Tooltip } from '@mantine/core';
import { ChevronRight, GripVertical } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { curatedBlocks } from '#app/catalog/catalog.ts';
import type { Category } from '#app/catalog/define-block.ts';
import { shownKeys } from '../commands/keys.ts';
import { onMac } from '../commands/use-command-keys.ts';
import { BLOCK_DRAG_TYPE, useAddRequest } from '../store/request-store.ts';
import { BlockIcon } from '../ui/BlockIcon.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Tree } from '../ui/tree/Tree.tsx';
import { showAsBlock } from './drag-image.ts';
import styles from './Palette.module.css';
import {
  type BlockRow,
  bestRow,
  type CategoryRow,
  type PaletteRow,
  paletteRows,
} from './palette-rows.ts';
import { PALETTE_SEARCH, SEARCH_KEYS } from './search-shortcut.ts';
import { useSpecIndex } from './spec-index.ts';

export function Palette() {
  const [search, setSearch] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<Category>>(new Set(['raw']));
  const { types, state, load } = useSpecIndex();
  const [dragged, setDragged] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const searching = search.trim() !== '';

  useEffect(() => {
    if (searching || !folded.has('raw')) load();
  }, [searching, folded, load]);

  const rows = useMemo(
    () =>
      paletteRows({
        blocks: curatedBlocks,
        resourceTypes: state === 'loaded' ? types : undefined,
        search,
        folded,
      }),
    [search, folded, types, state],
  );

  const toggle = (row: PaletteRow): void => {
    if (row.is !== 'category' || searching) return;
    const next = new Set(folded);
    if (!next.delete(row.category)) next.add(row.category);
    setFolded(next);
  };

  const fromSearch = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('[role=tree]')?.focus();
    }
    if (event.key !== 'Enter' || !searching) return;
    const best = bestRow(rows, search);
    if (best) useAddRequest.getState().request(best.type);
  };

  return (
    <div className={styles.palette}>
      <div className={styles.search}>
        <SearchField
          label={`Search ${curatedBlocks.length} blocks`}
          placeholder="Search blocks"
          value={search}
          onChange={setSearch}
          shortcut={shownKeys(SEARCH_KEYS, onMac)}
          id={PALETTE_SEARCH}
          onKeyDown={fromSearch}
        />
      </div>
      <div ref={list} className={styles.list}>
        {rows.length === 0 && state !== 'loading' ? (
          <EmptyState title={`Nothing is called “${search.trim()}”`}>
            Try the service’s name, or part of a resource type such as AWS::S3.
          </EmptyState>
        ) : (
          <Tree<PaletteRow>
            label="Blocks to add"
            rows={rows}
            onToggle={toggle}
            onActivate={(row, event) => {
              if (row.is === 'category') toggle(row);
              // A click only points: blocks are dragged, or added by Enter or a double click.
              else if (event.type === 'keydown' || event.detail === 2)
                useAddRequest.getState().request(row.type);
            }}
            rowProps={(row) => (row.is === 'block' ? draggable(row, setDragged) : {})}
          >
            {(row) =>
              row.is === 'category' ? (
                <Heading row={row} />
              ) : (
                <Entry row={row} dragged={row.id === dragged} />
              )
            }
          </Tree>
        )}
        {state === 'failed' && (
          <p className={styles.failed}>
            The list of resource types could not be loaded. Restart Stackwright to try again.
          </p>
        )}
      </div>
    </div>
  );
}

const draggable = (row: BlockRow, setDragged: (id: string | undefined) => void) => ({
  draggable: true,
  onDragStart: ({ dataTransfer, currentTarget }: DragEvent<HTMLElement>) => {
    showAsBlock(dataTransfer, currentTarget, row);
    dataTransfer.setData(BLOCK_DRAG_TYPE, row.type);
    dataTransfer.setData('text/plain', row.label);
    dataTransfer.effectAllowed = 'copy';
    setDragged(row.id);
  },
  onDragEnd: () => setDragged(undefined),
});

function Heading({ row }: { readonly row: CategoryRow }) {
  return (
    <div className={styles.heading}>
      <ChevronRight size={14} className={styles.chevron} data-open={row.expanded || undefined} />
      <span className={styles.name}>{row.label}</span>
      <span className={styles.count}>{row.count}</span>
    </div>
  );
}

interface EntryProps {
  readonly row: BlockRow;
  readonly dragged: boolean;
}

function Entry({ row, dragged }: EntryProps) {
  return (
    <Tooltip
      label={`${row.text}: ${row.summary}`}
      // While a row is dragged it never hears that the pointer has left it.
      disabled={dragged}
      position="right"
      openDelay={700}
      multiline
    >
      <div className={styles.entry}>
        <BlockIcon icon={row.icon} type={row.type} size={22} />
        <span className={styles.name}>{row.text}</span>
        {row.aside && <span className={styles.aside}>{row.aside}</span>}
        <GripVertical size={14} className={styles.grip} />
      </div>
    </Tooltip>
  );
}
