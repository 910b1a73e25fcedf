import type { ConnectionId } from '#app/design/ids.ts';
import { handlePoints } from '#app/layout/routing/handle-points.ts';
import type { Route } from '#app/layout/routing/route.ts';
import styles from './Handles.module.css';
import { startSteering, unsteer } from './steer-line.ts';

interface RunHandlesProps {
  readonly id: ConnectionId;
  readonly route: Route;
}

/** Shorter runs have no room for a handle beside bends, and beside the handles of the line's ends. */
const LEAST = { between: 28, beside: 44 } as const;

/** Where a hand steers a line; twice, and it leaves it to the routing. The keyboard has the arrows. */
export function RunHandles({ id, route }: RunHandlesProps) {
  return handlePoints(route, LEAST).map(({ run, upright, x, y }) => (
    <g
      key={run}
      className={`${styles.run} nopan nodrag`}
      data-upright={upright || undefined}
      data-run={run}
      style={{ translate: `${x}px ${y}px` }}
      onPointerDown={(event) => startSteering(event.nativeEvent, id, run)}
      onDoubleClick={(event) => {
        event.stopPropagation();
        unsteer([id]);
      }}
    >
      <rect className={styles.reach} x={-11} y={-8} width={22} height={16} />
      <rect className={styles.grip} x={-7} y={-3.5} width={14} height={7} rx={3.5} />
    </g>
  ));
}
