// Connections are drawn here, in one layer between hulls and blocks, and not as React Flow's edges:
// their lines depend on everything around them, not on two handles, and a node needs no handles in
// the document for edges to exist. Panning costs them nothing; only what is in view is drawn.
import { useStore, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { overlaps, type Rect } from '#app/layout/rect.ts';
import type { Route, Routes } from '#app/layout/routing/route.ts';
import { useCanvas } from '../canvas-store.ts';
import { CROWD, LAYER } from '../nodes/to-nodes.ts';
import { useScene } from '../scene-store.ts';
import { ConnectingLine } from './ConnectingLine.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import { DistantBlocks, DistantHulls } from './DistantBlocks.tsx';
import { DistantLines } from './DistantLines.tsx';
import styles from './EdgeLayer.module.css';
import { GuideLines } from './GuideLines.tsx';

export const EdgeLayer = memo(function EdgeLayer() {
  const routes = useScene((scene) => scene.routes);
  const distant = useCanvas(({ detail }) => detail === 'tile');
  const crowded = useScene(({ frames }) => frames.size > CROWD);
  return (
    <ViewportPortal>
      <svg
        className={styles.layer}
        style={{ zIndex: LAYER.connections }}
        aria-label="Connections"
        role="group"
      >
        {distant && crowded && <DistantHulls />}
        {distant ? <DistantLines routes={routes} /> : <VisibleLines routes={routes} />}
      </svg>
      {distant && crowded && (
        <svg className={styles.layer} style={{ zIndex: LAYER.block }} aria-hidden>
          <DistantBlocks />
        </svg>
      )}
      <svg className={styles.layer} style={{ zIndex: 1000 }} aria-hidden>
        <ConnectingLine />
        <GuideLines />
      </svg>
    </ViewportPortal>
  );
});

function VisibleLines({ routes }: { readonly routes: Routes }) {
  const view = useRoughView();
  const visible = useMemo(
    () => [...routes].filter(([, route]) => overlaps(view, boundsOf(route))),
    [routes, view],
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

const bounds = new WeakMap<Route, Rect>();

function boundsOf(route: Route): Rect {
  const known = bounds.get(route);
  if (known) return known;
  const xs = route.line.map(({ x }) => x);
  const ys = route.line.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  const found = { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
  bounds.set(route, found);
  return found;
}
