// Where everything is drawn: derived from the design and the gesture under way, computed once for
// all who draw.
import { create } from 'zustand';
import type { Routes } from '#app/layout/routing/route.ts';
import {
  draftScene,
  emptyScene,
  type RoutingTask,
  type Scene,
  sceneOf,
  withRoutes,
  workOn,
} from '#app/layout/scene.ts';
import { useDesign } from '../store/design-store.ts';
import { latestWorker } from '../workers/latest-worker.ts';
import { useCanvas } from './canvas-store.ts';

export const useScene = create<Scene>()(() => sceneOf(useDesign.getState().design, emptyScene));

let settled: Scene = useScene.getState();

/** As it was before the gesture that is under way. */
export const settledScene = (): Scene => settled;

interface Work {
  readonly asked: Scene;
  readonly task: RoutingTask;
}

/** Milliseconds. Thousands of lines take a second or two, on a busy machine some more. */
const PATIENCE = 60_000;

/** Keeps the scene in step, with a draft laid over what is settled; returns what ends that. */
export function followDesign(): () => void {
  const show = (): void => {
    const { draft } = useCanvas.getState();
    const { design } = useDesign.getState();
    useScene.setState(draft ? draftScene(design, draft, settled) : settled, true);
  };
  const router = latestWorker<Work, Routes>({
    patience: PATIENCE,
    spawn: () =>
      new Worker(new URL('../workers/routes.worker.ts', import.meta.url), { type: 'module' }),
    encode: ({ task }) => task,
    onAnswer: ({ asked }, result) => {
      // Without an answer the lines stay as plain as they are: they can be seen and followed.
      if (!result.ok) return;
      settled = withRoutes(settled, asked, result.value);
      show();
      lay();
    },
  });
  const lay = (): void => {
    const task = workOn(settled);
    if (task) router.ask({ asked: settled, task });
  };
  const settle = (): void => {
    const before = settled;
    settled = sceneOf(useDesign.getState().design, settled);
    show();
    if (settled !== before) lay();
  };
  settle();
  lay();
  const stopDesign = useDesign.subscribe((now, before) => {
    if (now.design === before.design) return;
    if (
      now.design.blocks === before.design.blocks &&
      now.design.connections === before.design.connections
    )
      return;
    settle();
  });
  const stopCanvas = useCanvas.subscribe((now, before) => {
    if (now.draft !== before.draft) show();
  });
  return () => {
    stopDesign();
    stopCanvas();
    router.end();
  };
}
