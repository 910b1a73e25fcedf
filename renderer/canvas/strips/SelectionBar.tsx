import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Group,
  Lock,
  LockOpen,
} from 'lucide-react';
import { counted } from '#app/counted.ts';
import { shownKeys } from '../../commands/keys.ts';
import { onMac } from '../../commands/use-command-keys.ts';
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

const keys = (combination: string) => ({ keys: shownKeys(combination, onMac) });

function Bar({ count }: { readonly count: number }) {
  const locked = useDesign(({ design }) =>
    useSession.getState().selection.blocks.every((id) => design.blocks[id]?.locked),
  );
  return (
    <div
      className={`${styles.strip} ${styles.bar}`}
      role="toolbar"
      aria-label={`Arrange ${counted(count, 'block')}`}
    >
      <Tool command="canvas.align-left" label="Align left" {...keys('Alt+A')}>
        <AlignStartVertical size={16} />
      </Tool>
      <Tool command="canvas.align-centre" label="Align centres" {...keys('Alt+H')}>
        <AlignCenterVertical size={16} />
      </Tool>
      <Tool command="canvas.align-right" label="Align right" {...keys('Alt+D')}>
        <AlignEndVertical size={16} />
      </Tool>
      <span className={styles.divider} />
      <Tool command="canvas.align-top" label="Align top" {...keys('Alt+W')}>
        <AlignStartHorizontal size={16} />
      </Tool>
      <Tool command="canvas.align-middle" label="Align middles" {...keys('Alt+V')}>
        <AlignCenterHorizontal size={16} />
      </Tool>
      <Tool command="canvas.align-bottom" label="Align bottom" {...keys('Alt+S')}>
        <AlignEndHorizontal size={16} />
      </Tool>
      <span className={styles.divider} />
      <Tool command="canvas.distribute-x" label="Equal gaps horizontally" {...keys('Alt+Shift+H')}>
        <AlignHorizontalDistributeCenter size={16} />
      </Tool>
      <Tool command="canvas.distribute-y" label="Equal gaps vertically" {...keys('Alt+Shift+V')}>
        <AlignVerticalDistributeCenter size={16} />
      </Tool>
      <span className={styles.divider} />
      <Tool command="canvas.group" label="Group" {...keys('Mod+G')}>
        <Group size={16} />
      </Tool>
      {locked ? (
        <Tool command="canvas.unlock" label="Unlock" {...keys('Mod+Shift+L')}>
          <LockOpen size={15} />
        </Tool>
      ) : (
        <Tool command="canvas.lock" label="Lock" {...keys('Mod+Shift+L')}>
          <Lock size={15} />
        </Tool>
      )}
    </div>
  );
}
