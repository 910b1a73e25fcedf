// The plan or deployment at hand, and its projection on the canvas: marks from a change set, states
// from events.
import { create } from 'zustand';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import { type Deployment, type DeploymentAction, idle } from '../deploy/deployment.ts';
import { reduce } from '../deploy/reduce-deployment.ts';
import type { TabId } from './tabs-store.ts';

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
  /** Of the design on the screen. */
  readonly deployment: Deployment;
  /** Of designs in other tabs: they go on. */
  readonly parked: ReadonlyMap<TabId, Deployment>;
  send(action: DeploymentAction): void;
}

export const useDeployment = create<DeploymentStore>()((set) => ({
  deployment: idle,
  parked: new Map(),
  send: (action) =>
    set(({ deployment, parked }) => ({
      deployment: reduce(deployment, action),
      ...(concernsOthers(action, deployment) && {
        parked: new Map(Array.from(parked, ([tab, other]) => [tab, reduce(other, action)])),
      }),
    })),
}));

/** What the host says says what it is about; what the user does is about what is on the screen. */
function concernsOthers(action: DeploymentAction, shown: Deployment): boolean {
  switch (action.kind) {
    case 'planned':
    case 'plan-failed':
    case 'event':
    case 'ended':
    case 'described':
      return true;
    // These two name nothing: they are for whoever waits.
    case 'started':
    case 'start-failed':
      return shown.phase !== 'starting';
    default:
      return false;
  }
}

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
