import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { Minus, Plus, X } from 'lucide-react';
import { counted } from '#app/counted.ts';
import type { Direction } from '#app/graph/neighbourhood.ts';
import { useDesign } from '../store/design-store.ts';
import { shownNow } from './follow-sight.ts';
import styles from './sight.module.css';
import { FARTHEST } from './sight-commands.ts';
import { changeFocus, endFocus, type Focus, useSight } from './sight-store.ts';

const DIRECTIONS: { readonly value: Direction; readonly label: string }[] = [
  { value: 'in', label: 'In' },
  { value: 'both', label: 'Both' },
  { value: 'out', label: 'Out' },
];

/** Says what is in focus, while something is, and how to see more or less of it. */
export function FocusBar() {
  // A search stands in its place, and what it finds is what is lit.
  const focus = useSight((sight) => (sight.search ? undefined : sight.focus));
  return focus && <Bar focus={focus} />;
}

function Bar({ focus }: { readonly focus: Focus }) {
  const { of, hops, direction } = focus;
  const design = useDesign((state) => state.design);
  const [first] = of;
  const name = first && of.length === 1 ? design.blocks[first]?.name : counted(of.length, 'block');
  const shown = shownNow()?.blocks.size ?? 0;
  const others = Math.max(0, shown - of.length);
  return (
    <div className={styles.focus} role="region" aria-label="Focus on neighbours">
      <span className={styles.said} role="status">
        <strong>{name}</strong> and {counted(others, 'neighbour')}
      </span>
      <span className={styles.divider} />
      <Tooltip label="One step nearer (−)">
        <ActionIcon
          aria-label="One step nearer"
          disabled={hops <= 1}
          onClick={() => changeFocus({ hops: hops - 1 })}
        >
          <Minus size={15} />
        </ActionIcon>
      </Tooltip>
      <span className={styles.hops}>{counted(hops, 'step')}</span>
      <Tooltip label="One step farther (+)">
        <ActionIcon
          aria-label="One step farther"
          disabled={hops >= FARTHEST}
          onClick={() => changeFocus({ hops: hops + 1 })}
        >
          <Plus size={15} />
        </ActionIcon>
      </Tooltip>
      <span className={styles.divider} />
      <SegmentedControl
        size="xs"
        aria-label="Which connections are followed"
        value={direction}
        onChange={(value) => changeFocus({ direction: value })}
        data={DIRECTIONS}
      />
      <Tooltip label="End (Esc)">
        <ActionIcon aria-label="End the focus" onClick={endFocus}>
          <X size={15} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
