import { create } from 'zustand';
import type { BlockId } from '#app/design/ids.ts';

interface PictureDialog {
  /** Undefined: it is closed. */
  readonly opened:
    | { readonly of: 'design' | 'selection'; readonly selected: readonly BlockId[] }
    | undefined;
}

export const usePictureDialog = create<PictureDialog>()(() => ({ opened: undefined }));

export const openPictureDialog = (of: 'design' | 'selection', selected: readonly BlockId[]): void =>
  usePictureDialog.setState({ opened: { of, selected } });

export const closePictureDialog = (): void => usePictureDialog.setState({ opened: undefined });
