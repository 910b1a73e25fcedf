// Where everything is drawn: derived from the design and the gesture under way, computed once for
// all who draw.
import { create } from 'zustand';
import { draftScene, emptyScene, type Scene, sceneOf } from '#app/layout/scene.ts';
import { useDesign } from '../store/design-store.ts';
import { useCanvas } from './canvas-store.ts';

export const useScene = create<Scene>()(() => sceneOf(useDesign.getState().design, emptyScene));

/** Keeps the scene in step; returns what ends that. */
export function followDesign(): () => void {
  // A draft is laid over the scene as it was before the gesture.
  let settled = useScene.getState();
  const settle = (): void => {
    settled = sceneOf(useDesign.getState().design, settled);
    useScene.setState(settled);
  };
  const redraft = (): void => {
    const { draft } = useCanvas.getState();
    const { design } = useDesign.getState();
    useScene.setState(draft ? draftScene(design, draft, settled) : settled);
  };
  settle();
  const stopDesign = useDesign.subscribe((now, before) => {
    if (now.design === before.design) return;
    if (
      now.design.blocks === before.design.blocks &&
      now.design.connections === before.design.connections
    )
      return;
    settle();
    if (useCanvas.getState().draft) redraft();
  });
  const stopCanvas = useCanvas.subscribe((now, before) => {
    if (now.draft !== before.draft) redraft();
  });
  return () => {
    stopDesign();
    stopCanvas();
  };
}
