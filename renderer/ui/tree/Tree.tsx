// A tree for long lists: only the rows in view are in the document, the keyboard works as ARIA's
// tree pattern has it, and one tab stop holds the whole (aria-activedescendant). What a row shows
// and does is the caller's.
import {
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './Tree.module.css';
import { offsetsOf, rowsInView } from './window.ts';

export interface TreeRow {
  readonly id: string;
  /** From 1. */
  readonly level: number;
  /** Pixels. */
  readonly height: number;
  /** Its accessible name, and what typing letters finds. */
  readonly label: string;
  /** Undefined: it has nothing inside. */
  readonly expanded?: boolean | undefined;
  readonly selected?: boolean | undefined;
}

interface TreeProps<Row extends TreeRow> {
  readonly label: string;
  /** Those that are unfolded, top to bottom. */
  readonly rows: readonly Row[];
  readonly multiselectable?: boolean;
  readonly onToggle: (row: Row) => void;
  /** Click or Enter. */
  readonly onActivate: (row: Row, event: MouseEvent | KeyboardEvent) => void;
  /** The keyboard moved to a row. */
  readonly onMove?: (row: Row, event: KeyboardEvent) => void;
  /** Space: added to what is selected, or taken from it. Ctrl with an arrow goes past rows meanwhile. */
  readonly onMark?: (row: Row, event: KeyboardEvent) => void;
  /** Keys the tree itself has no use for. */
  readonly onKey?: (row: Row, event: KeyboardEvent) => void;
  /** Brings this row into view when it changes. */
  readonly reveal?: string | undefined;
  readonly rowProps?: (row: Row) => HTMLAttributes<HTMLElement>;
  readonly children: (row: Row) => ReactNode;
}

export function Tree<Row extends TreeRow>(props: TreeProps<Row>) {
  const { label, rows, multiselectable, onToggle, onActivate, onMove, onMark, onKey, reveal } =
    props;
  const prefix = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  // Where the keyboard went, until another row is revealed: from there it goes on.
  const [moved, setMoved] = useState<{ readonly to: string; readonly from: string | undefined }>();
  const activeId = moved && moved.from === reveal ? moved.to : reveal;
  const offsets = offsetsOf(rows);
  const found = rows.findIndex((row) => row.id === activeId);
  const selected = rows.findIndex((row) => row.selected);
  const active = found >= 0 ? found : Math.max(selected, 0);

  const measure = (): void => {
    const element = box.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  };
  const show = (index: number): void => {
    const element = box.current;
    const top = offsets[index];
    const row = rows[index];
    if (!element || top === undefined || !row) return;
    const above = rows[index - 1];
    // What a row is the first of is shown with it.
    const from = above && above.level < row.level ? top - above.height : top;
    if (from < element.scrollTop) element.scrollTop = from;
    else if (top + row.height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + row.height - element.clientHeight;
  };

  const onResize = useEffectEvent(() => {
    // A panel that opens is still flat when it is asked to show a row.
    if (reveal !== undefined && box.current?.clientHeight !== view.height)
      show(rows.findIndex((row) => row.id === reveal));
    measure();
  });
  useLayoutEffect(() => {
    onResize();
    const observer = new ResizeObserver(() => onResize());
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  // Only when another row is asked for: scrolling away from it must stay possible.
  const onReveal = useEffectEvent((id: string) => show(rows.findIndex((row) => row.id === id)));
  useEffect(() => {
    if (reveal !== undefined) onReveal(reveal);
  }, [reveal]);

  const goTo = (index: number, event: KeyboardEvent): void => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (!row) return;
    setMoved({ to: row.id, from: reveal });
    show(rows.indexOf(row));
    if (!passing(event)) onMove?.(row, event);
  };
  /** Going past rows to the next one that is to be marked. */
  const passing = (event: KeyboardEvent): boolean =>
    onMark !== undefined && (event.ctrlKey || event.metaKey) && PASSING.has(event.key);

  const keys: { readonly [key: string]: (row: Row, event: KeyboardEvent) => void } = {
    ArrowDown: (_, event) => goTo(active + 1, event),
    ArrowUp: (_, event) => goTo(active - 1, event),
    Home: (_, event) => goTo(0, event),
    End: (_, event) => goTo(rows.length - 1, event),
    PageDown: (_, event) => goTo(active + 10, event),
    PageUp: (_, event) => goTo(active - 10, event),
    ArrowRight: (row, event) => {
      if (row.expanded === false) onToggle(row);
      else if (row.expanded) goTo(active + 1, event);
    },
    ArrowLeft: (row, event) => {
      if (row.expanded) onToggle(row);
      else goTo(parentOf(rows, active), event);
    },
    Enter: (row, event) => onActivate(row, event),
    ...(onMark && { ' ': onMark }),
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    // A text field inside a row (renaming) has the keyboard to itself.
    if (!row || event.target !== box.current) return;
    const key = keys[event.key];
    if (key && !event.altKey && ((!event.metaKey && !event.ctrlKey) || passing(event))) {
      event.preventDefault();
      event.stopPropagation();
      key(row, event);
    } else onKey?.(row, event);
  };

  const { first, last } = rowsInView(offsets, view.top, view.height);
  return (
    <div
      ref={box}
      role="tree"
      aria-label={label}
      aria-multiselectable={multiselectable}
      aria-activedescendant={rows[active] && `${prefix}${rows[active].id}`}
      tabIndex={0}
      className={styles.tree}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: offsets.at(-1), position: 'relative' }}>
        {rows.slice(first, last).map((row, index) => (
          <div
            key={row.id}
            {...props.rowProps?.(row)}
            id={`${prefix}${row.id}`}
            role="treeitem"
            aria-label={row.label}
            aria-level={row.level}
            aria-expanded={row.expanded}
            aria-selected={row.selected ?? false}
            data-active={first + index === active || undefined}
            className={styles.row}
            style={{ top: offsets[first + index], height: row.height }}
            onClick={(event) => {
              setMoved({ to: row.id, from: reveal });
              onActivate(row, event);
            }}
          >
            {props.children(row)}
          </div>
        ))}
      </div>
    </div>
  );
}

const PASSING: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);

function parentOf(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let above = index - 1; above >= 0; above--)
    if ((rows[above]?.level ?? 1) < level) return above;
  return index;
}
