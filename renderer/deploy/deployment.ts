// The life of one deployment as a pure state machine: plan → execute → events → end. Answers of the
// host and its events arrive in any order (an event may come before the answer that names the
// deployment), and every one says what it is about, so that a late one changes nothing.
import type { Design } from '#app/design/schema.ts';
import type { Change, Outcome, StackEvent, Target } from '#app/host/deploy.ts';
import type { Failure } from '#app/result.ts';
import {
  addEvent,
  addStatus,
  expectResources,
  isStack,
  noProgress,
  type Progress,
  settle,
  type Verb,
} from './progress.ts';
import type { Snapshot } from './snapshot.ts';

export interface Subject {
  readonly target: Target;
  readonly stack: string;
  readonly snapshot: Snapshot;
}

interface Plan {
  readonly changeSet: string;
  readonly creates: boolean;
  readonly changes: readonly Change[];
}

export type Operation = 'deploy' | 'delete';

interface Underway {
  readonly subject: Subject;
  readonly operation: Operation;
  readonly creates: boolean;
  readonly changes: readonly Change[];
  readonly progress: Progress;
  /** By this machine's clock, in milliseconds. */
  readonly startedAt: number;
}

export interface StackOutput {
  readonly key: string;
  readonly value: string;
}

export type Deployment =
  | {
      readonly phase: 'idle';
      readonly failure: Failure | undefined;
      /** What failed. */
      readonly attempt?: 'plan' | 'abandon' | 'delete';
    }
  | {
      readonly phase: 'planning';
      readonly subject: Subject;
      readonly request: string;
      readonly design: Design;
    }
  | ({
      readonly phase: 'planned';
      readonly subject: Subject;
      /** What it was made of: the design may have changed since. */
      readonly design: Design;
      /** Why it could not be executed or abandoned. */
      readonly failure: Failure | undefined;
    } & Plan)
  | { readonly phase: 'unchanged'; readonly subject: Subject }
  | ({
      readonly phase: 'starting';
      readonly plan: (Plan & { readonly design: Design }) | undefined;
      readonly early: readonly Heard[];
    } & Underway)
  | ({
      readonly phase: 'running';
      readonly id: string;
      readonly cancelling: boolean;
      readonly failure: Failure | undefined;
    } & Underway)
  | ({
      readonly phase: 'ended';
      readonly outcome: Outcome;
      readonly endedAt: number;
      readonly outputs: readonly StackOutput[];
    } & Underway);

export type Heard =
  | {
      readonly kind: 'event';
      readonly id: string;
      readonly event: StackEvent;
      readonly now: number;
    }
  | {
      readonly kind: 'ended';
      readonly id: string;
      readonly outcome: Outcome;
      readonly now: number;
    };

export type DeploymentAction =
  | {
      readonly kind: 'plan';
      readonly subject: Subject;
      readonly request: string;
      readonly design: Design;
    }
  | {
      readonly kind: 'planned';
      readonly request: string;
      readonly changeSet: string;
      readonly creates: boolean;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'plan-failed'; readonly request: string; readonly failure: Failure }
  | { readonly kind: 'abandon' }
  | { readonly kind: 'abandon-failed'; readonly changeSet: string; readonly failure: Failure }
  | { readonly kind: 'execute'; readonly now: number }
  | {
      readonly kind: 'delete';
      readonly subject: Subject;
      readonly resources: readonly { readonly logicalId: string; readonly type: string }[];
      readonly now: number;
    }
  | { readonly kind: 'started'; readonly id: string }
  | { readonly kind: 'start-failed'; readonly failure: Failure }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'cancel-failed'; readonly failure: Failure }
  | Heard
  | {
      readonly kind: 'described';
      readonly id: string;
      readonly resources: readonly {
        readonly logicalId: string;
        readonly type: string;
        readonly status: string;
      }[];
    }
  | { readonly kind: 'outputs'; readonly id: string; readonly outputs: readonly StackOutput[] }
  | { readonly kind: 'restore'; readonly deployment: Deployment }
  | { readonly kind: 'close' };

export const idle: Deployment = { phase: 'idle', failure: undefined };

const VERBS: { readonly [action in Change['action']]: Verb } = {
  Add: 'create',
  Modify: 'update',
  Remove: 'delete',
  Import: 'import',
  Dynamic: 'update',
  SyncWithActual: 'update',
};

export function reduce(state: Deployment, action: DeploymentAction): Deployment {
  switch (action.kind) {
    case 'plan':
      return isUnderway(state)
        ? state
        : {
            phase: 'planning',
            subject: action.subject,
            request: action.request,
            design: action.design,
          };
    case 'planned': {
      if (state.phase !== 'planning' || state.request !== action.request) return state;
      const { subject, design } = state;
      if (action.changes.length === 0) return { phase: 'unchanged', subject };
      const { changeSet, creates, changes } = action;
      return { phase: 'planned', subject, design, changeSet, creates, changes, failure: undefined };
    }
    case 'plan-failed':
      return state.phase === 'planning' && state.request === action.request
        ? { phase: 'idle', failure: action.failure, attempt: 'plan' }
        : state;
    case 'abandon':
      return state.phase === 'planned' || state.phase === 'planning' ? idle : state;
    case 'abandon-failed':
      return state.phase === 'idle'
        ? { phase: 'idle', failure: action.failure, attempt: 'abandon' }
        : state;
    case 'execute': {
      if (state.phase !== 'planned') return state;
      const { subject, design, changeSet, creates, changes } = state;
      return {
        phase: 'starting',
        subject,
        operation: 'deploy',
        creates,
        changes,
        progress: expectResources(
          changes.map(({ logicalId, type, action: change }) => ({
            logicalId,
            type,
            verb: VERBS[change],
          })),
        ),
        startedAt: action.now,
        plan: { design, changeSet, creates, changes },
        early: [],
      };
    }
    case 'delete':
      if (isUnderway(state)) return state;
      return {
        phase: 'starting',
        subject: action.subject,
        operation: 'delete',
        creates: false,
        changes: [],
        progress: expectResources(
          action.resources.map(({ logicalId, type }) => ({ logicalId, type, verb: 'delete' })),
        ),
        startedAt: action.now,
        plan: undefined,
        early: [],
      };
    case 'started': {
      if (state.phase !== 'starting') return state;
      const { plan: _, early, ...underway } = state;
      const running: Deployment = {
        ...underway,
        phase: 'running',
        id: action.id,
        cancelling: false,
        failure: undefined,
      };
      return early.reduce<Deployment>(reduce, running);
    }
    case 'start-failed':
      if (state.phase !== 'starting') return state;
      return state.plan
        ? { phase: 'planned', subject: state.subject, failure: action.failure, ...state.plan }
        : { phase: 'idle', failure: action.failure, attempt: 'delete' };
    case 'cancel':
      return state.phase === 'running' ? { ...state, cancelling: true, failure: undefined } : state;
    case 'cancel-failed':
      return state.phase === 'running'
        ? { ...state, cancelling: false, failure: action.failure }
        : state;
    case 'event':
      if (state.phase === 'starting') return { ...state, early: [...state.early, action] };
      if (state.phase !== 'running' || state.id !== action.id) return state;
      return {
        ...state,
        progress: addEvent(state.progress, action.event, state.subject.stack, action.now),
      };
    case 'ended': {
      if (state.phase === 'starting') return { ...state, early: [...state.early, action] };
      if (state.phase !== 'running' || state.id !== action.id) return state;
      const { id: _id, cancelling: _cancelling, failure: _failure, ...underway } = state;
      return {
        ...underway,
        phase: 'ended',
        progress: settle(underway.progress, action.outcome.state === 'complete'),
        outcome: action.outcome,
        endedAt: action.now,
        outputs: [],
      };
    }
    case 'described': {
      if (state.phase !== 'running' || state.id !== action.id) return state;
      return { ...state, progress: action.resources.reduce(addStatus, state.progress) };
    }
    case 'outputs':
      return state.phase === 'ended' ? { ...state, outputs: action.outputs } : state;
    case 'restore':
      return state.phase === 'idle' ? action.deployment : state;
    case 'close':
      return state.phase === 'ended' || state.phase === 'unchanged' || state.phase === 'idle'
        ? idle
        : state;
    default:
      return action satisfies never;
  }
}

export const isUnderway = (
  state: Deployment,
): state is Extract<Deployment, { phase: 'starting' | 'running' }> =>
  state.phase === 'starting' || state.phase === 'running';

export const progressOf = (state: Deployment): Progress =>
  'progress' in state ? state.progress : noProgress;

export const changesOf = (state: Deployment): readonly Change[] =>
  'changes' in state ? state.changes : [];

/** The newest event about the stack itself: where the whole operation stands. */
export const stackStatus = (state: Deployment): string | undefined => {
  if (!('progress' in state)) return undefined;
  const { stack } = state.subject;
  return state.progress.events.findLast((event) => isStack(event, stack))?.status;
};
