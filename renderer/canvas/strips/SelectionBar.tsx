import { useStore } from '@xyflow/react';
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Lock,
  LockOpen,
} from 'lucide-react';
import { counted } from '#app/counted.ts';
import { overlaps } from '#app/layout/rect.ts';
import { shownKeys } from '../../commands/keys.ts';
import { onMac } from '../../commands/use-command-keys.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';
import styles from './SelectionBar.module.css';
import strips from './strips.module.css';
import { Tool } from './Tool.tsx';

/** Pixels from the canvas's edges; below it leaves the other strips their row. */
const PLACE = { below: 58, above: 14, height: 36, width: 340 } as const;

/** What can be done with several blocks at once, while they are selected. */
export function SelectionBar() {
  const count = useSession(({ selection }) => selection.blocks.length);
  const busy = useCanvas(({ moving, connecting }) => moving.size > 0 || connecting !== undefined);
  return count > 1 && !busy ? <Bar count={count} /> : null;
}

const keys = (combination: string) => ({ keys: shownKeys(combination, onMac) });

function Bar({ count }: { readonly count: number }) {
  const place = usePlace();
  const locked = useDesign(({ design }) =>
    useSession.getState().selection.blocks.every((id) => design.blocks[id]?.locked),
  );
  return (
    <div
      className={`${strips.strip} ${styles.bar} nopan nodrag`}
      data-place={place}
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
      <span className={strips.divider} />
      <Tool command="canvas.align-top" label="Align top" {...keys('Alt+W')}>
        <AlignStartHorizontal size={16} />
      </Tool>
      <Tool command="canvas.align-middle" label="Align middles" {...keys('Alt+V')}>
        <AlignCenterHorizontal size={16} />
      </Tool>
      <Tool command="canvas.align-bottom" label="Align bottom" {...keys('Alt+S')}>
        <AlignEndHorizontal size={16} />
      </Tool>
      <span className={strips.divider} />
      <Tool command="canvas.distribute-x" label="Equal gaps horizontally" {...keys('Alt+Shift+H')}>
        <AlignHorizontalDistributeCenter size={16} />
      </Tool>
      <Tool command="canvas.distribute-y" label="Equal gaps vertically" {...keys('Alt+Shift+V')}>
        <AlignVerticalDistributeCenter size={16} />
      </Tool>
      <span className={strips.divider} />
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

/** Above the tools; at the canvas's upper edge where it would lie on blocks there and only there. */
function usePlace(): 'below' | 'above' {
  const frames = useScene((scene) => scene.frames);
  return useStore(({ transform: [x, y, zoom], width, height }) => {
    const covered = (top: number): boolean => {
      const under = {
        x: (width / 2 - PLACE.width / 2 - x) / zoom,
        y: (top - y) / zoom,
        width: PLACE.width / zoom,
        height: PLACE.height / zoom,
      };
      for (const { shape, rect } of frames.values())
        if (shape !== 'container' && overlaps(rect, under)) return true;
      return false;
    };
    return covered(height - PLACE.below - PLACE.height) && !covered(PLACE.above)
      ? 'above'
      : 'below';
  });
}
