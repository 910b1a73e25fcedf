// Deployment → what the canvas shows on each block and connection.
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { BlockDeployment, ChangeMark, DeploymentState } from '../store/deployment-store.ts';
import { markOnBlock, worstMark } from './changes.ts';
import { changesOf, type Deployment, progressOf } from './deployment.ts';
import type { ResourceProgress, ResourceState } from './progress.ts';
import type { Snapshot } from './snapshot.ts';
import { describeProgress } from './wording.ts';

export interface Paint {
  readonly blocks: { readonly [id: BlockId]: BlockDeployment };
  readonly connections: { readonly [id: ConnectionId]: BlockDeployment };
}

const noPaint: Paint = { blocks: {}, connections: {} };

/** Gravest first: one failed resource makes its block failed. */
const GRAVITY: readonly ResourceState[] = [
  'failed',
  'rolling-back',
  'in-progress',
  'waiting',
  'cancelled',
  'rolled-back',
  'done',
];

const SHOWN: { readonly [state in ResourceState]: DeploymentState } = {
  failed: 'failed',
  'rolling-back': 'rolling-back',
  'in-progress': 'in-progress',
  waiting: 'waiting',
  cancelled: 'cancelled',
  'rolled-back': 'cancelled',
  done: 'done',
};

interface Gathered {
  readonly marks: ChangeMark[];
  readonly resources: ResourceProgress[];
}

/** `now`: this machine's clock in milliseconds. */
export function paintDeployment(state: Deployment, now: number): Paint {
  if (!('subject' in state)) return noPaint;
  const { snapshot } = state.subject;
  const progress = progressOf(state);
  const gathered = new Map<string, Gathered>();
  const at = (logicalId: string): Gathered | undefined => {
    const key = keyOf(snapshot, logicalId);
    if (key === undefined) return undefined;
    const present = gathered.get(key) ?? { marks: [], resources: [] };
    gathered.set(key, present);
    return present;
  };
  for (const change of changesOf(state))
    at(change.logicalId)?.marks.push(markOnBlock(change, ownLogicalId(snapshot, change.logicalId)));
  if (state.phase !== 'planned')
    for (const resource of Object.values(progress.resources))
      at(resource.logicalId)?.resources.push(resource);

  const paints = (prefix: string): { [id: string]: BlockDeployment } =>
    Object.fromEntries(
      [...gathered]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, one]) => [
          key.slice(prefix.length),
          paintOf(one, now + (progress.clockAhead ?? 0)),
        ]),
    );
  return { blocks: paints('block:'), connections: paints('connection:') };
}

function keyOf({ authors }: Snapshot, logicalId: string): string | undefined {
  const author = Object.hasOwn(authors, logicalId) ? authors[logicalId] : undefined;
  if (author?.block) return `block:${author.block}`;
  return author?.connection && `connection:${author.connection}`;
}

/** Logical id of the main resource of the block or connection that made this one. */
function ownLogicalId({ authors, blocks, connections }: Snapshot, logicalId: string) {
  const author = Object.hasOwn(authors, logicalId) ? authors[logicalId] : undefined;
  return (
    (author?.block && blocks[author.block]?.logicalId) ??
    (author?.connection && connections[author.connection]?.logicalId)
  );
}

function paintOf({ marks, resources }: Gathered, now: number): BlockDeployment {
  const change = worstMark(marks);
  const gravest = resources.toSorted(
    (a, b) => GRAVITY.indexOf(a.state) - GRAVITY.indexOf(b.state),
  )[0];
  // Something is under way on the block although another of its resources still waits.
  const started = resources.some(({ state }) => state === 'done' || state === 'in-progress');
  const state =
    gravest?.state === 'waiting' && started ? 'in-progress' : gravest && SHOWN[gravest.state];
  const text = gravest && describeProgress(summary(gravest, resources, state), now);
  return {
    ...(change && { change }),
    ...(state && { state }),
    ...(text && { text }),
  };
}

/** One resource's progress that stands for all of a block's: from the first start to the last end. */
function summary(
  gravest: ResourceProgress,
  resources: readonly ResourceProgress[],
  state: DeploymentState | undefined,
): ResourceProgress {
  if (state !== 'done' && state !== 'in-progress') return gravest;
  const starts = resources.flatMap(({ started }) => started ?? []);
  const ends = resources.flatMap(({ ended }) => ended ?? []);
  return {
    ...gravest,
    state,
    started: starts.length > 0 ? Math.min(...starts) : undefined,
    ended: ends.length > 0 ? Math.max(...ends) : undefined,
  };
}
