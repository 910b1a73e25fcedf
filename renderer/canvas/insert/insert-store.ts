// The small search that puts a block somewhere: what for, and where on the window it stands.
import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Point, Side } from '#app/design/schema.ts';

/** What choosing a block does. */
export type Purpose =
  /** It stands round this point of the canvas; `exact`: whatever lies there. */
  | { readonly is: 'at'; readonly spot: Point; readonly exact: boolean }
  /** Near what is selected, into it where it holds others. */
  | { readonly is: 'near' }
  /** Beside a block and joined to it; `only`: nothing that can't be joined is offered. */
  | {
      readonly is: 'beside';
      readonly block: BlockId;
      readonly side: Side | undefined;
      readonly only: boolean;
      /** Where it is to stand, round this point of the canvas; absent: where there is room. */
      readonly spot?: Point;
    }
  /** Between the two ends of a connection. */
  | { readonly is: 'between'; readonly connection: ConnectionId }
  /** In the place of a block. */
  | { readonly is: 'replace'; readonly block: BlockId };

interface InsertState {
  /** `at`: window coordinates of the search. */
  readonly open: { readonly purpose: Purpose; readonly at: Point } | undefined;
}

export const useInsert = create<InsertState>()(() => ({ open: undefined }));

/** It is there when this returns, and has the cursor: whoever types on at once types into it. */
export const openInsert = (purpose: Purpose, at: Point): void =>
  flushSync(() => useInsert.setState({ open: { purpose, at } }));

export const closeInsert = (): void => useInsert.setState({ open: undefined });
