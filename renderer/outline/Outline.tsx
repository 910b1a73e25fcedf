import { SegmentedControl } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Point, Severity } from '#app/design/schema.ts';
import { graphOf } from '../blocks/graph-of.ts';
import { openMenu } from '../canvas/menus/open-menu.ts';
import { deleteOrSay } from '../edits/delete-records.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Tree } from '../ui/tree/Tree.tsx';
import { blockSeverities } from './block-severities.ts';
import { hintAtBlock } from './hint-at-block.ts';
import styles from './Outline.module.css';
import { OutlineEntry } from './OutlineEntry.tsx';
import { keyPlace } from './outline-drop.ts';
import { type OutlineOrder, type OutlineRow, outlineRows } from './outline-rows.ts';
import { putRows, useRowDrag } from './use-row-drag.ts';

const DESCRIPTIONS: { readonly [severity in Severity]: string } = {
  error: 'has an error',
  warning: 'has a warning',
  info: 'has a hint',
};

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
const isArrow = (key: string): key is (typeof ARROWS)[number] =>
  ARROWS.some((arrow) => arrow === key);

export function Outline() {
  const design = useDesign((state) => state.design);
  const selection = useSession((session) => session.selection);
  const findings = useAnalysis((analysis) => analysis.findings);
  const [by, setBy] = useState<OutlineOrder>('place');
  const [filter, setFilter] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<BlockId>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<BlockId>();

  const severities = useMemo(() => blockSeverities(findings), [findings]);
  const rows = useMemo(
    () =>
      outlineRows({
        graph: graphOf(design),
        by,
        filter,
        folded,
        selected: new Set(selection.blocks),
        severities,
      }),
    [design, by, filter, folded, selection.blocks, severities],
  );
  const drag = useRowDrag(by);
  useEffect(() => () => hintAtBlock(undefined), []);

  const toggle = ({ block }: OutlineRow): void => {
    const next = new Set(folded);
    if (!next.delete(block.id)) next.add(block.id);
    setFolded(next);
  };

  const select = ({ block }: OutlineRow, event: MouseEvent | KeyboardEvent): void => {
    const { inspect, show } = useSession.getState();
    const mark = 'key' in event && event.key === ' ';
    const several = mark || event.metaKey || event.ctrlKey || event.shiftKey;
    const others = selection.blocks.filter((id) => id !== block.id);
    if (several && others.length < selection.blocks.length) return inspect({ blocks: others });
    inspect({ blocks: several ? [...others, block.id] : [block.id] });
    show([block.id]);
  };

  const step = (block: Block, event: KeyboardEvent): boolean => {
    if (!event.altKey || !event.shiftKey || !isArrow(event.key)) return false;
    const box = list.current?.getBoundingClientRect();
    const place = keyPlace(design, by, block, event.key);
    const ids = selection.blocks.includes(block.id) ? selection.blocks : [block.id];
    if (place) putRows(by, ids, place, { x: (box?.right ?? 0) - 40, y: (box?.y ?? 0) + 60 });
    return true;
  };

  const onKey = ({ block }: OutlineRow, event: KeyboardEvent): void => {
    if (step(block, event)) {
      // Moved, or where it can't go further.
    } else if (event.key === 'F2') setRenaming(block.id);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) menuAt(block);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const blocks = selection.blocks.includes(block.id) ? selection.blocks : [block.id];
      deleteOrSay({ blocks, connections: [] });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** By keyboard: beside its row. */
  const menuAt = (block: Block, at?: Point): void => {
    if (!selection.blocks.includes(block.id)) useSession.getState().inspect({ blocks: [block.id] });
    const row = list.current?.querySelector('[data-active]')?.getBoundingClientRect();
    openMenu(at ?? { x: (row?.x ?? 0) + 60, y: row?.bottom ?? 0 });
  };

  const endRenaming = (): void => {
    // Ended by a key: the tree has the keyboard again. Ended by a click: whatever was clicked has it.
    if (list.current?.contains(document.activeElement))
      list.current.querySelector<HTMLElement>('[role=tree]')?.focus();
    setRenaming(undefined);
  };

  return (
    <div className={styles.outline}>
      <div className={styles.head}>
        <SearchField label="Filter" value={filter} onChange={setFilter} />
        <SegmentedControl
          fullWidth
          aria-label="Order of the outline"
          value={by}
          onChange={setBy}
          data={[
            { value: 'place', label: 'Place' },
            { value: 'microservice', label: 'Microservice' },
          ]}
        />
      </div>
      <div ref={list} className={styles.list} {...drag.listProps}>
        {rows.length === 0 ? (
          filter ? (
            <EmptyState title={`No block is called “${filter.trim()}”`} />
          ) : (
            <EmptyState title="The design is empty">
              Drag a block from the palette onto the canvas.
            </EmptyState>
          )
        ) : (
          <Tree<OutlineRow>
            label="Outline of the design"
            multiselectable
            rows={rows}
            reveal={selection.blocks[0]}
            onToggle={toggle}
            onActivate={(row, event) => {
              if (event.type === 'keydown') setRenaming(row.block.id);
              else select(row, event);
            }}
            onMove={select}
            onMark={select}
            onKey={onKey}
            rowProps={({ block, severity, ...row }) => ({
              ...drag.rowProps({ block, severity, ...row }),
              ...(drag.over?.row === block.id && {
                'data-drop': drag.over.where,
                'data-refused': drag.over.refused || undefined,
              }),
              onDoubleClick: () => setRenaming(block.id),
              onMouseEnter: () => hintAtBlock(block.id),
              onMouseLeave: () => hintAtBlock(undefined),
              onContextMenu: (event) => {
                event.preventDefault();
                menuAt(block, { x: event.clientX, y: event.clientY });
              },
              ...(severity && { 'aria-description': DESCRIPTIONS[severity] }),
            })}
          >
            {(row) => (
              <OutlineEntry
                row={row}
                renaming={renaming === row.block.id}
                onToggle={() => toggle(row)}
                onRenamed={endRenaming}
              />
            )}
          </Tree>
        )}
      </div>
    </div>
  );
}
