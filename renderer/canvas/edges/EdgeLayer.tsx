// Connections are drawn here, in one layer between hulls and blocks, and not as React Flow's edges:
// their lines depend on everything around them, not on two handles, and a node needs no handles in
// the document for edges to exist. Panning costs them nothing; only what is in view is drawn.
import { useStore, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { overlaps, type Rect } from '#app/layout/rect.ts';
import { boundsOfRoute } from '#app/layout/routing/route-bounds.ts';
import { useCanvas } from '../canvas-store.ts';
import { useInView } from '../in-view/in-view-store.ts';
import { LAYER } from '../nodes/to-nodes.ts';
import { PictureMarks } from '../picture/PictureMarks.tsx';
import { useScene } from '../scene-store.ts';
import { LabelField } from '../steering/LabelField.tsx';
import { SelectedLine } from '../steering/SelectedLine.tsx';
import { ConnectingLine } from './ConnectingLine.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import { DistantLines } from './DistantLines.tsx';
import styles from './EdgeLayer.module.css';
import { GuideLines } from './GuideLines.tsx';
import { LitLine } from './LitLine.tsx';

export const EdgeLayer = memo(function EdgeLayer() {
  const tiny = useCanvas(({ detail }) => detail === 'tile');
  const crowd = useInView((inView) => inView.crowd);
  const distant = useInView((inView) => inView.distant);
  return (
    <ViewportPortal>
      <svg
        className={styles.layer}
        style={{ zIndex: LAYER.connections }}
        aria-label="Connections"
        role="group"
      >
        {crowd ? <LinesInView /> : tiny ? <DistantLines /> : <VisibleLines />}
      </svg>
      <svg className={`${styles.layer} ${styles.moved}`} style={{ zIndex: LAYER.block + 1 }}>
        <MovedLines />
      </svg>
      {distant && (
        <svg className={styles.layer} style={{ zIndex: LAYER.block }} aria-hidden>
          <PictureMarks />
        </svg>
      )}
      <svg className={styles.layer} style={{ zIndex: 1000 }} aria-hidden>
        <LitLine />
        <ConnectingLine />
        <GuideLines />
      </svg>
      <svg className={styles.layer} style={{ zIndex: 1001 }}>
        <SelectedLine />
        <LabelField />
      </svg>
    </ViewportPortal>
  );
});

/** Of a crowd, those that are elements at the moment. */
function LinesInView() {
  const routes = useScene((scene) => scene.routes);
  const moved = useScene((scene) => scene.moved);
  const shown = useInView(({ lines }) => lines);
  return [...(shown ?? [])].map((id) => {
    const route = moved?.has(id) ? undefined : routes.get(id);
    return route && <ConnectionLine key={id} id={id} route={route} />;
  });
}

/**
 * What a gesture moves, in a layer of its own: nothing else is painted anew for it. A line that has
 * no element yet gets none meanwhile.
 */
function MovedLines() {
  const tiny = useCanvas(({ detail }) => detail === 'tile');
  const routes = useScene((scene) => scene.routes);
  const moved = useScene((scene) => scene.moved);
  const shown = useInView(({ lines }) => lines);
  if (!moved || (tiny && !shown)) return null;
  return [...moved].map((id) => {
    const route = !shown || shown.has(id) ? routes.get(id) : undefined;
    return route && <ConnectionLine key={id} id={id} route={route} />;
  });
}

function VisibleLines() {
  const routes = useScene((scene) => scene.routes);
  const moved = useScene((scene) => scene.moved);
  const view = useRoughView();
  const visible = useMemo(
    () =>
      [...routes].filter(([id, route]) => !moved?.has(id) && overlaps(view, boundsOfRoute(route))),
    [routes, moved, view],
  );
  return visible.map(([id, route]) => <ConnectionLine key={id} id={id} route={route} />);
}

/** Pixels at 100 % zoom; the view is rounded out to this, so that it rarely changes while panning. */
const TILE = 512;

function useRoughView(): Rect {
  const key = useStore(({ transform: [x, y, zoom], width, height }) =>
    [
      Math.floor(-x / zoom / TILE) - 1,
      Math.floor(-y / zoom / TILE) - 1,
      Math.ceil((width - x) / zoom / TILE) + 1,
      Math.ceil((height - y) / zoom / TILE) + 1,
    ].join(' '),
  );
  return useMemo(() => {
    const [left = 0, top = 0, right = 0, bottom = 0] = key.split(' ').map(Number);
    return {
      x: left * TILE,
      y: top * TILE,
      width: (right - left) * TILE,
      height: (bottom - top) * TILE,
    };
  }, [key]);
}
