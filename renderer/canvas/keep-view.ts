// The part of the canvas one looked at, and whatever was half drawn there, belong to the design.
import { useDesign } from '../store/design-store.ts';
import { keepPerTab } from '../tabs/keepers.ts';
import { useCanvas } from './canvas-store.ts';
import { returnTo, viewport } from './view/view.ts';

/** Returns what ends it. */
export const keepView = (): (() => void) =>
  keepPerTab({
    take() {
      const { endGesture, update } = useCanvas.getState();
      endGesture();
      update({
        kindMenu: undefined,
        searchFrom: undefined,
        renaming: undefined,
        labelling: undefined,
      });
      return viewport();
    },
    show(kept) {
      if (kept) returnTo(useDesign.getState().design, kept);
    },
  });
