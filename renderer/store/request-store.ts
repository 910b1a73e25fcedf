// A block somebody asked for in the palette, without a place. The canvas finds one near what one works on,
// adds it there and calls `done`.
import { create } from 'zustand';

export interface AddRequest {
  readonly add: string | undefined;
  request(type: string): void;
  done(): void;
}

export const useAddRequest = create<AddRequest>()((set) => ({
  add: undefined,
  request: (add) => set({ add }),
  done: () => set({ add: undefined }),
}));

/** `dataTransfer` type of a block dragged from the palette; its data is the block's type. */
export const BLOCK_DRAG_TYPE = 'application/x-stackwright-block';

/** `dataTransfer` type of rows dragged in the outline; its data is the ids of their blocks. */
export const ROWS_DRAG_TYPE = 'application/x-stackwright-rows';
