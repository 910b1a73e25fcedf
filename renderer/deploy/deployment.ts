// The life of one deployment: plan → execute → events → end. What its states and actions are, and
// what can be read off them; reduce-deployment.ts says how one leads to the other.
import type { Design } from '#app/design/schema.ts';
import type { Change, Outcome, StackEvent, Target } from '#app/host/deploy.ts';
import type { Failure } from '#app/result.ts';
import { isStack, noProgress, type Progress } from './progress.ts';
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
      /** No resource changes, and yet there is something to execute. */
      readonly outputsOnly?: boolean | undefined;
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
