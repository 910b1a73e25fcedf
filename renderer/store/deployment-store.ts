// The plan or deployment that the canvas paints: marks from a change set, states from events.
import { create } from 'zustand';
import type { BlockId } from '#app/design/ids.ts';

/** Rounded square at a block's top left. */
export type ChangeMark = 'added' | 'modified' | 'replaced' | 'removed';
/** Disc at a block's top right. */
export type DeploymentState =
  | 'waiting'
  | 'in-progress'
  | 'done'
  | 'failed'
  | 'rolling-back'
  | 'cancelled';

export interface BlockDeployment {
  readonly change?: ChangeMark;
  readonly state?: DeploymentState;
  /** Shown instead of the block's kind: "Created in 14 s". */
  readonly text?: string;
}

export interface DeploymentPaint {
  /** By block, worst or latest of its resources. */
  readonly blocks: { readonly [id: BlockId]: BlockDeployment };
  paint(blocks: { readonly [id: BlockId]: BlockDeployment }): void;
}

export const useDeploymentPaint = create<DeploymentPaint>()((set) => ({
  blocks: {},
  paint: (blocks) => set({ blocks }),
}));
