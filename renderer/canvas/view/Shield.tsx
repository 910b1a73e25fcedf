// While the view moves under a pointer that stays where it is, nothing is hovered: blocks and lines
// that pass by would each show what can be done with them. As soon as the pointer moves, or presses, it
// means them.
import { useStore, ViewportPortal } from '@xyflow/react';
import { useState } from 'react';
import type { Point } from '#app/design/schema.ts';
import { useCanvas } from '../canvas-store.ts';
import { clickPassing } from '../use-flow-handlers.ts';
import { useMotion } from './motion.ts';
import styles from './Shield.module.css';

export function Shield() {
  const moving = useMotion((motion) => motion.moving);
  const dragged = useStore((flow) => flow.paneDragging);
  const gesture = useCanvas((canvas) => canvas.moving.size > 0 || canvas.connecting !== undefined);
  return moving && !dragged && !gesture ? <Raised /> : null;
}

function Raised() {
  const [at, setAt] = useState<Point>();
  const [lowered, setLowered] = useState(false);
  if (lowered) return null;
  // In the viewport, so that the wheel, and what drags the view, reach who listens for them there.
  return (
    <ViewportPortal>
      <div
        className={styles.shield}
        aria-hidden
        onClick={clickPassing}
        onPointerMove={({ clientX: x, clientY: y }) => {
          if (!at) setAt({ x, y });
          else if (at.x !== x || at.y !== y) setLowered(true);
        }}
      />
    </ViewportPortal>
  );
}
