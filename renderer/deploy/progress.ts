// A deployment's events, folded into what happened to each resource.
import type { Outcome, StackEvent } from '#app/host/deploy.ts';

export type ResourceState =
  | 'waiting'
  | 'in-progress'
  | 'done'
  | 'failed'
  | 'rolling-back'
  | 'rolled-back'
  | 'cancelled';
export type Verb = 'create' | 'update' | 'delete' | 'import';

export interface ResourceProgress {
  readonly logicalId: string;
  readonly type: string;
  readonly state: ResourceState;
  readonly verb: Verb;
  /** Milliseconds since the epoch, by AWS's clock. */
  readonly started: number | undefined;
  readonly ended: number | undefined;
  readonly reason: string | null;
}

export interface Progress {
  /** By logical id, in the order in which they were first heard of. */
  readonly resources: { readonly [logicalId: string]: ResourceProgress };
  /** Oldest first. */
  readonly events: readonly StackEvent[];
  readonly rollingBack: boolean;
  /** How far AWS's clock is ahead of this machine's, in milliseconds, judged by the newest event. */
  readonly clockAhead: number | undefined;
}

export const noProgress: Progress = {
  resources: {},
  events: [],
  rollingBack: false,
  clockAhead: undefined,
};

/** Keeps a long deployment's list within bounds; the folded resources hold what matters. */
const EVENTS_KEPT = 2_000;

const CANCELLED = /\bcancell?ed\b/i;

/** `expected`: what the change set said will be touched. */
export function expectResources(
  expected: readonly { readonly logicalId: string; readonly type: string; readonly verb: Verb }[],
): Progress {
  return {
    ...noProgress,
    resources: Object.fromEntries(
      expected.map((one): [string, ResourceProgress] => [
        one.logicalId,
        { ...one, state: 'waiting', started: undefined, ended: undefined, reason: null },
      ]),
    ),
  };
}

/**
 * `stack`: the root stack's name; an event that names it as its own resource is about the whole
 * deployment. The same event twice changes nothing.
 */
export function addEvent(
  progress: Progress,
  event: StackEvent,
  stack: string,
  receivedAt: number,
): Progress {
  if (progress.events.some(({ id }) => id === event.id)) return progress;
  const at = Date.parse(event.at);
  const next: Progress = {
    ...progress,
    events: [...progress.events.slice(1 - EVENTS_KEPT), event],
    clockAhead: Number.isNaN(at)
      ? progress.clockAhead
      : latest(progress.clockAhead, at - receivedAt),
  };
  if (isStack(event, stack))
    return { ...next, rollingBack: next.rollingBack || event.status.includes('ROLLBACK') };
  // A nested stack has logical ids of its own, which may be those of the root's.
  const key = event.stack === stack ? event.logicalId : `${event.stack}/${event.logicalId}`;
  return {
    ...next,
    resources: {
      ...next.resources,
      [key]: advance(next.resources[key], { ...event, logicalId: key }, next.rollingBack),
    },
  };
}

/** Events arrive late, never early: the largest difference is the closest to the truth. */
const latest = (known: number | undefined, heard: number): number =>
  known === undefined ? heard : Math.max(known, heard);

export const isStack = (event: StackEvent, stack: string): boolean =>
  event.type === 'AWS::CloudFormation::Stack' && event.logicalId === stack;

function advance(
  before: ResourceProgress | undefined,
  { logicalId, type, status, reason, at }: StackEvent,
  rollingBack: boolean,
): ResourceProgress {
  const time = Date.parse(at);
  const base: ResourceProgress = before ?? {
    logicalId,
    type,
    state: 'waiting',
    verb: 'update',
    started: undefined,
    ended: undefined,
    reason: null,
  };
  // A root failure stays visible while the rest is rolled back around it.
  if (base.state === 'failed' && rollingBack) return base;
  if (status.endsWith('_FAILED')) {
    const consequence = reason !== null && CANCELLED.test(reason);
    return {
      ...base,
      verb: verbOf(status) ?? base.verb,
      state: consequence ? 'cancelled' : 'failed',
      ended: time,
      reason,
    };
  }
  if (rollingBack && base.state !== 'waiting') {
    const ended = status.endsWith('_COMPLETE') || status.endsWith('_SKIPPED');
    return { ...base, state: ended ? 'rolled-back' : 'rolling-back', ended: time, reason };
  }
  const verb = verbOf(status) ?? base.verb;
  if (status.endsWith('_COMPLETE') || status.endsWith('_SKIPPED')) {
    // CONFIGURATION_COMPLETE is said of a resource that is still settling.
    if (status === 'CONFIGURATION_COMPLETE') return base;
    return { ...base, verb, state: 'done', ended: time, reason };
  }
  // The old half of a replaced resource is deleted after the new one stands: that is clean-up.
  if (base.state === 'done' && verb === 'delete' && base.verb !== 'delete') return base;
  return { ...base, verb, state: 'in-progress', started: base.started ?? time, reason };
}

function verbOf(status: string): Verb | undefined {
  if (status.startsWith('CREATE_')) return 'create';
  if (status.startsWith('UPDATE_')) return 'update';
  if (status.startsWith('DELETE_')) return 'delete';
  if (status.startsWith('IMPORT_')) return 'import';
  return undefined;
}

/**
 * A resource's status as a describe gives it: no times, for a window that came late. A status of an
 * earlier operation (created long ago, to be updated now) says nothing about this one.
 */
export function addStatus(
  progress: Progress,
  resource: { readonly logicalId: string; readonly type: string; readonly status: string },
): Progress {
  const before = progress.resources[resource.logicalId];
  const open = before?.state === 'waiting' || before?.state === 'in-progress';
  if (before && (!open || verbOf(resource.status) !== before.verb)) return progress;
  const settled = advance(before, { ...resource, id: '', at: '', stack: '', reason: null }, false);
  return {
    ...progress,
    resources: {
      ...progress.resources,
      [resource.logicalId]: { ...settled, started: before?.started, ended: undefined },
    },
  };
}

/**
 * When the operation has ended, nothing is under way any more: what no event told about ended as the
 * whole did, and what never began never will.
 */
export function settle(progress: Progress, outcome: Outcome): Progress {
  const succeeded = outcome.state === 'complete';
  const rolledBack = !succeeded && outcome.status.endsWith('ROLLBACK_COMPLETE');
  const settled: { readonly [state in ResourceState]: ResourceState } = {
    waiting: succeeded ? 'done' : 'cancelled',
    'in-progress': succeeded ? 'done' : 'rolled-back',
    'rolling-back': 'rolled-back',
    done: rolledBack ? 'rolled-back' : 'done',
    failed: 'failed',
    'rolled-back': 'rolled-back',
    cancelled: 'cancelled',
  };
  return {
    ...progress,
    resources: Object.fromEntries(
      Object.entries(progress.resources).map(([id, resource]) => [
        id,
        { ...resource, state: settled[resource.state] },
      ]),
    ),
  };
}

export interface Counts {
  readonly done: number;
  readonly inProgress: number;
  readonly failed: number;
  readonly waiting: number;
  readonly undone: number;
  readonly total: number;
}

export function countResources(progress: Progress): Counts {
  const all = Object.values(progress.resources);
  const count = (...states: readonly ResourceState[]): number =>
    all.filter(({ state }) => states.includes(state)).length;
  return {
    done: count('done'),
    inProgress: count('in-progress', 'rolling-back'),
    failed: count('failed'),
    waiting: count('waiting'),
    undone: count('rolled-back', 'cancelled'),
    total: all.length,
  };
}
