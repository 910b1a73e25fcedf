import { Fragment } from 'react';
import { counted } from '#app/counted.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import styles from './strips.module.css';
import { Tool } from './Tool.tsx';

/** Whether there is a bar: while several blocks are selected and nothing is under way. */
export function useSelectionBar(): boolean {
  const several = useSession(({ selection }) => selection.blocks.length > 1);
  const busy = useCanvas(({ moving, connecting }) => moving.size > 0 || connecting !== undefined);
  return several && !busy;
}

/** What can be done with several blocks at once, beside the tools. */
export function SelectionBar() {
  const count = useSession(({ selection }) => selection.blocks.length);
  return useSelectionBar() ? <Bar count={count} /> : null;
}

/** Its commands by names shorter than in menus, with a line after each group. */
const GROUPS: readonly (readonly (readonly [command: string, label: string])[])[] = [
  [
    ['canvas.align-left', 'Align left'],
    ['canvas.align-centre', 'Align centres'],
    ['canvas.align-right', 'Align right'],
  ],
  [
    ['canvas.align-top', 'Align top'],
    ['canvas.align-middle', 'Align middles'],
    ['canvas.align-bottom', 'Align bottom'],
  ],
  [
    ['canvas.distribute-x', 'Equal gaps horizontally'],
    ['canvas.distribute-y', 'Equal gaps vertically'],
  ],
];

function Bar({ count }: { readonly count: number }) {
  // Others may be as many.
  const selected = useSession(({ selection }) => selection.blocks);
  const locked = useDesign(({ design }) => selected.every((id) => design.blocks[id]?.locked));
  return (
    <div
      className={`${styles.strip} ${styles.bar}`}
      role="toolbar"
      aria-label={`Arrange ${counted(count, 'block')}`}
    >
      {GROUPS.map((group) => (
        <Fragment key={group[0]?.[0]}>
          {group.map(([command, label]) => (
            <Tool key={command} command={command} label={label} />
          ))}
          <span className={styles.divider} />
        </Fragment>
      ))}
      <Tool command="canvas.group" label="Group" />
      {locked ? (
        <Tool command="canvas.unlock" label="Unlock" size={15} />
      ) : (
        <Tool command="canvas.lock" label="Lock" size={15} />
      )}
    </div>
  );
}
