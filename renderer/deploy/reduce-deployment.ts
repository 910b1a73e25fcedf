// The deployment's state machine. Answers of the host and its events arrive in any order (an event may
// come before the answer that names the deployment), and every one says what it is about, so that a
// late one changes nothing.
import type { Change } from '#app/host/deploy.ts';
import { type Deployment, type DeploymentAction, idle, isUnderway } from './deployment.ts';
import { addEvent, addStatus, expectResources, settle, type Verb } from './progress.ts';

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
      if (action.changes.length === 0 && !action.outputsOnly)
        return { phase: 'unchanged', subject };
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
        progress: settle(underway.progress, action.outcome),
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
      return state.phase === 'ended' && state.subject.stack === action.id
        ? { ...state, outputs: action.outputs }
        : state;
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
