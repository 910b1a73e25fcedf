// What a hand takes hold of at the line that is selected. Over the blocks: a line's ends lie on their
// borders.
import type { ConnectionId } from '#app/design/ids.ts';
import { arrowHead } from '#app/layout/routing/arrow.ts';
import type { Route } from '#app/layout/routing/route.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';
import { startDraggingEnd } from './drag-end.ts';
import styles from './Handles.module.css';
import { RunHandles } from './RunHandles.tsx';

export function SelectedLine() {
  const id = useSession(({ selection: { blocks, connections } }) =>
    connections.length === 1 && blocks.length === 0 ? connections[0] : undefined,
  );
  const connection = useDesign(({ design }) => id && design.connections[id]);
  // Not one that is drawn otherwise, as it ends in something collapsed.
  const route = useScene(({ routes, drawn }) =>
    id && drawn.get(id)?.connection === connection ? routes.get(id) : undefined,
  );
  const part = useCanvas(({ line }) => line?.part);
  const labelling = useCanvas(({ labelling: edited }) => edited !== undefined);
  const distant = useCanvas(({ detail }) => detail === 'tile');
  if (!id || !route || distant || labelling) return null;
  return (
    <>
      {part !== 'end' && <RunHandles id={id} route={route} />}
      {part !== 'run' && <EndHandles id={id} route={route} />}
      <LooseEnd />
    </>
  );
}

function EndHandles({ id, route }: { readonly id: ConnectionId; readonly route: Route }) {
  const loose = useCanvas(({ line }) => line?.loose?.end);
  return (['from', 'to'] as const).map((end) => {
    const point = end === 'from' ? route.line[0] : route.line.at(-1);
    return (
      point &&
      loose !== end && (
        <g
          key={end}
          className={`${styles.end} nopan nodrag`}
          data-end={end}
          style={{ translate: `${point.x}px ${point.y}px` }}
          onPointerDown={(event) => startDraggingEnd(event.nativeEvent, id, end)}
        >
          <circle className={styles.reach} r={10} />
          <circle className={styles.dot} r={5} />
        </g>
      )
    );
  });
}

/** An end in the hand, over nothing it could join. */
function LooseEnd() {
  const loose = useCanvas(({ line }) => line?.loose);
  if (!loose) return null;
  const { fixed, pointer, end } = loose;
  const [start, tip] = end === 'to' ? [fixed, pointer] : [pointer, fixed];
  return (
    <g className={styles.loose}>
      <path d={`M${start.x} ${start.y}L${tip.x} ${tip.y}`} />
      <path className={styles.tip} d={arrowHead(tip, start)} />
    </g>
  );
}
