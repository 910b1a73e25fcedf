// The painted design, under everything that has an element of its own. It is looked at while the
// design is distant, while the view moves, and while elements are still being made.
import { useComputedColorScheme } from '@mantine/core';
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { boundsOf } from '#app/layout/rect.ts';
import { blocksOffNow } from '../../environments/use-environment.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDeploymentPaint } from '../../store/deployment-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { isUnderWay, useCanvas } from '../canvas-store.ts';
import { useInView } from '../in-view/in-view-store.ts';
import { useScene } from '../scene-store.ts';
import { type Motion, useMotion } from '../view/motion.ts';
import { canvasElement } from '../view/view.ts';
import { iconBitmap } from './icon-bitmaps.ts';
import styles from './Picture.module.css';
import type { PictureReply, PictureRequest } from './piece.ts';
import { pieceMaker } from './pieces.ts';
import { pictureTiles, type Tiles } from './tiles.ts';

export function Picture() {
  const layer = useRef<HTMLDivElement>(null);
  const flow = useStoreApi();
  const crowd = useInView((state) => state.crowd);
  const standsIn = useInView(({ distant, pending }) => distant || pending);
  const moving = useMotion(isOnItsWay);
  const scheme = useComputedColorScheme('light');
  const grid = useCanvas((canvas) => canvas.grid);
  const tiles = useRef<Tiles>(undefined);

  useEffect(() => {
    if (!crowd || !layer.current) return undefined;
    const worker = new Worker(new URL('../../workers/picture.worker.ts', import.meta.url), {
      type: 'module',
    });
    const ask = (request: PictureRequest): void =>
      worker.postMessage(request, {
        transfer: request.ask === 'take' && request.icon.bitmap ? [request.icon.bitmap] : [],
      });
    const painted = pictureTiles(
      layer.current,
      (tile) => ask({ ask: 'paint', tile }),
      () => useMotion.getState().zooming,
    );
    tiles.current = painted;
    worker.onmessage = ({ data }: MessageEvent<PictureReply>) => {
      if ('painted' in data) painted.show(data.painted);
      else if ('wants' in data)
        void iconBitmap(data.wants).then((icon) => ask({ ask: 'take', icon }));
      else painted.spoil();
    };

    const telling = tellChanges(ask, painted);
    const look = (): void => {
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      painted.look({ x, y, zoom, width, height }, isShown());
      hideElements(painted, telling);
    };
    const stopFlow = flow.subscribe((now, before) => {
      if (
        now.transform !== before.transform ||
        now.width !== before.width ||
        now.height !== before.height
      )
        look();
    });
    const stopInView = useInView.subscribe((now, before) => {
      if (now.distant !== before.distant || now.pending !== before.pending) look();
    });
    const stopMotion = useMotion.subscribe((now, before) => {
      if (isOnItsWay(now) !== isOnItsWay(before)) look();
    });
    look();
    return () => {
      stopMotion();
      telling.stop();
      stopFlow();
      stopInView();
      painted.end();
      canvasElement()?.removeAttribute('data-painted');
      worker.terminate();
      tiles.current = undefined;
    };
  }, [crowd, flow]);
  useEffect(() => tiles.current?.restyle({ scheme, grid }), [scheme, grid, crowd]);

  return (
    <ViewportPortal>
      <div
        ref={layer}
        className={styles.picture}
        hidden={!standsIn && !moving}
        aria-hidden
        data-picture
      />
    </ViewportPortal>
  );
}

/** Instead of elements: while the design is distant, they are being made, or the view moves. */
function isShown(): boolean {
  const { distant, pending } = useInView.getState();
  return distant || pending || isOnItsWay(useMotion.getState());
}

/** A zoom rests later than a view that moves. */
const isOnItsWay = ({ moving, zooming }: Motion): boolean => moving || zooming;

/**
 * While the view moves near by, the picture is what is seen, once all of it is there: elements would
 * be painted over their likeness, and each would be one thing more to move.
 */
function hideElements(tiles: Tiles, telling: Telling): void {
  const canvas = canvasElement();
  const may =
    isOnItsWay(useMotion.getState()) &&
    !useInView.getState().distant &&
    !isUnderWay(useCanvas.getState());
  if (!may) canvas?.removeAttribute('data-painted');
  else if (!telling.isBehind() && tiles.covers()) canvas?.setAttribute('data-painted', '');
}

interface Telling {
  /** Something changed that the painter doesn't know yet. */
  isBehind(): boolean;
  stop(): void;
}

/** Milliseconds. The picture may be that far behind the design. */
const REST = 60;

/** Tells the painter what changed, when things have come to rest; not while something is dragged or the view moves. */
function tellChanges(ask: (request: PictureRequest) => void, tiles: Tiles): Telling {
  const pieces = pieceMaker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    timer ??= setTimeout(tell, REST);
  };
  const tell = (): void => {
    timer = undefined;
    if (useCanvas.getState().draft) return;
    if (useMotion.getState().moving) {
      soon();
      return;
    }
    const scene = useScene.getState();
    const change = pieces({
      scene,
      design: useDesign.getState().design,
      findings: useAnalysis.getState().findings,
      paint: useDeploymentPaint.getState(),
      off: blocksOffNow(),
    });
    if (change.areas.length === 0) return;
    ask({ ask: 'change', pieces: change.pieces, gone: change.gone });
    tiles.bounds(boundsOf(Array.from(scene.frames.values(), ({ rect }) => rect)));
    tiles.spoil(change.areas);
  };
  const stops = [
    useScene.subscribe(soon),
    useDesign.subscribe((now, before) => {
      if (now.design !== before.design) soon();
    }),
    useAnalysis.subscribe((now, before) => {
      if (now.findings !== before.findings) soon();
    }),
    useDeploymentPaint.subscribe(soon),
    useSession.subscribe((now, before) => {
      if (now.environment !== before.environment) soon();
    }),
  ];
  tell();
  return {
    isBehind: () => timer !== undefined,
    stop: () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    },
  };
}
