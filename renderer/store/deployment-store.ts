// The plan or deployment at hand, and its projection on the canvas: marks from a change set, states
// from events.
import { create } from 'zustand';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import { type Deployment, type DeploymentAction, idle } from '../deploy/deployment.ts';
import { reduce } from '../deploy/reduce-deployment.ts';

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

export interface DeploymentStore {
  readonly deployment: Deployment;
  send(action: DeploymentAction): void;
}

export const useDeployment = create<DeploymentStore>()((set) => ({
  deployment: idle,
  send: (action) => set(({ deployment }) => ({ deployment: reduce(deployment, action) })),
}));

export interface DeploymentPaint {
  /** By block, worst or latest of its resources. */
  readonly blocks: { readonly [id: BlockId]: BlockDeployment };
  /** By connection, for the resources that connections make. */
  readonly connections: { readonly [id: ConnectionId]: BlockDeployment };
  paint(
    blocks: { readonly [id: BlockId]: BlockDeployment },
    connections?: { readonly [id: ConnectionId]: BlockDeployment },
  ): void;
}

/** Written by deploy/start-deployments.ts alone. */
export const useDeploymentPaint = create<DeploymentPaint>()((set) => ({
  blocks: {},
  connections: {},
  paint: (blocks, connections = {}) => set({ blocks, connections }),
}));
