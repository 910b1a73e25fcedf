import type { ConnectionId } from '#app/design/ids.ts';
import { badgePoint } from '#app/layout/routing/badge-point.ts';
import { handlePoints } from '#app/layout/routing/handle-points.ts';
import type { Route } from '#app/layout/routing/route.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDeploymentPaint } from '../../store/deployment-store.ts';
import { useSession } from '../../store/session-store.ts';
import { findingOfLine } from '../nodes/box-marks.ts';
import { stepOf } from '../nodes/marks.ts';
import { useScene } from '../scene-store.ts';
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
  const mark = useMarked(id) ? badgePoint(route) : undefined;
  return handlePoints(route, LEAST, mark).map(({ run, upright, x, y }) => (
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

/** Whether something stands on the line: a finding, a step, a change. */
function useMarked(id: ConnectionId): boolean {
  const drawn = useScene((scene) => scene.drawn.get(id));
  const serious = useAnalysis(({ findings }) => {
    const severity = findingOfLine(findings, drawn)?.severity;
    return severity === 'error' || severity === 'warning';
  });
  const shown = useSession(
    ({ highlight }) =>
      stepOf(highlight, id) !== undefined || highlight?.marks?.get(id) !== undefined,
  );
  const planned = useDeploymentPaint(({ connections }) => connections[id]?.change !== undefined);
  return serious || shown || planned;
}
