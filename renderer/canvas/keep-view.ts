// The part of the canvas one looked at, and whatever was half drawn or half asked there, belong to the
// design.
import { useDesign } from '../store/design-store.ts';
import { keepPerTab } from '../tabs/keepers.ts';
import { cancelArranging } from './arrange/arrange-blocks.ts';
import { useCanvas } from './canvas-store.ts';
import { closeInsert } from './insert/insert-store.ts';
import { useMenu } from './menus/menu-store.ts';
import { returnTo, viewport } from './view/view.ts';

/** Returns what ends it. */
export const keepView = (): (() => void) =>
  keepPerTab({
    take() {
      const { endGesture, update } = useCanvas.getState();
      // Its answer would be taken for one about the design that comes.
      cancelArranging();
      endGesture();
      update({
        kindMenu: undefined,
        searchFrom: undefined,
        reconnecting: undefined,
        renaming: undefined,
        labelling: undefined,
      });
      closeInsert();
      useMenu.setState({ open: undefined });
      return viewport();
    },
    show(kept) {
      if (kept) returnTo(useDesign.getState().design, kept);
    },
  });
