import { describe, expect, it } from 'vitest';
import { BlockId, ConnectionId } from '#app/design/ids.ts';
import { emptyDesign } from '#app/design/schema.ts';
import type { Change, StackEvent } from '#app/host/deploy.ts';
import { type Deployment, type DeploymentAction, idle, stackStatus } from './deployment.ts';
import { paintDeployment } from './paint.ts';
import { countResources } from './progress.ts';
import { reduce } from './reduce-deployment.ts';
import type { Snapshot } from './snapshot.ts';

const charge = BlockId.parse('b1');
const orders = BlockId.parse('b2');
const sends = ConnectionId.parse('c1');

const snapshot: Snapshot = {
  authors: {
    Charge: { block: charge },
    ChargeRole: { block: charge },
    Orders: { block: orders },
    ChargeToOrders: { connection: sends },
  },
  blocks: {
    [charge]: { name: 'charge', logicalId: 'Charge' },
    [orders]: { name: 'orders', logicalId: 'Orders' },
  },
  connections: { [sends]: { name: 'charge → orders', logicalId: 'ChargeToOrders' } },
};
const subject = {
  target: { profile: '', region: 'eu-west-1', endpoint: '' },
  stack: 'shop',
  snapshot,
};

const design = emptyDesign('Shop');

const change = (logicalId: string, more: Partial<Change> = {}): Change => ({
  action: 'Add',
  logicalId,
  physicalId: null,
  type: 'AWS::Lambda::Function',
  replacement: null,
  properties: [],
  ...more,
});

let ids = 0;
const event = (
  logicalId: string,
  status: string,
  second: number,
  more: Partial<StackEvent> = {},
): DeploymentAction => ({
  kind: 'event',
  id: 'd1',
  now: second * 1000,
  event: {
    id: `e${ids++}`,
    at: new Date(second * 1000).toISOString(),
    stack: 'shop',
    logicalId,
    type: 'AWS::Lambda::Function',
    status,
    reason: null,
    ...more,
  },
});
const stackEvent = (status: string, second: number): DeploymentAction =>
  event('shop', status, second, { type: 'AWS::CloudFormation::Stack' });

const run = (...actions: readonly DeploymentAction[]): Deployment => actions.reduce(reduce, idle);
const planned = (...changes: readonly Change[]): readonly DeploymentAction[] => [
  { kind: 'plan', subject, design, request: 'r1' },
  { kind: 'planned', request: 'r1', changeSet: 'cs', creates: true, changes },
];
const running = (...changes: readonly Change[]): readonly DeploymentAction[] => [
  ...planned(...changes),
  { kind: 'execute', now: 0 },
  { kind: 'started', id: 'd1' },
];
const failure = { code: 'network', message: 'No answer.', hint: 'Check the endpoint.' };

describe('planning', () => {
  it('has nothing to do when the change set is empty', () => {
    expect(run(...planned()).phase).toBe('unchanged');
  });

  it('ignores the answer to a plan that was given up for another', () => {
    const state = run(
      { kind: 'plan', subject, design, request: 'r1' },
      { kind: 'plan', subject, design, request: 'r2' },
      { kind: 'planned', request: 'r1', changeSet: 'old', creates: true, changes: [change('Old')] },
    );
    expect(state).toMatchObject({ phase: 'planning', request: 'r2' });
  });

  it('keeps the failure of a plan and of an abandoned one', () => {
    expect(
      run(
        { kind: 'plan', subject, design, request: 'r1' },
        { kind: 'plan-failed', request: 'r1', failure },
      ),
    ).toMatchObject({ phase: 'idle', failure });
    expect(
      run(
        ...planned(change('Charge')),
        { kind: 'abandon' },
        { kind: 'abandon-failed', changeSet: 'cs', failure },
      ),
    ).toMatchObject({ phase: 'idle', failure });
  });

  it('does not start a plan over a deployment that runs', () => {
    const state = run(...running(change('Charge')), {
      kind: 'plan',
      subject,
      design,
      request: 'r2',
    });
    expect(state.phase).toBe('running');
  });

  it('goes back to the plan when it could not be executed', () => {
    const state = run(
      ...planned(change('Charge')),
      { kind: 'execute', now: 0 },
      { kind: 'start-failed', failure },
    );
    expect(state).toMatchObject({ phase: 'planned', changeSet: 'cs', failure });
  });
});

describe('running', () => {
  it('takes events that come before the answer that names the deployment', () => {
    const state = run(
      ...planned(change('Charge')),
      { kind: 'execute', now: 0 },
      event('Charge', 'CREATE_IN_PROGRESS', 1),
      { kind: 'started', id: 'd1' },
    );
    expect(state).toMatchObject({
      phase: 'running',
      progress: { resources: { Charge: { state: 'in-progress', started: 1000 } } },
    });
  });

  it('takes an end that comes before that answer, and drops events of other deployments', () => {
    const state = run(
      ...planned(change('Charge')),
      { kind: 'execute', now: 0 },
      { ...event('Charge', 'CREATE_FAILED', 1), id: 'other' } as DeploymentAction,
      {
        kind: 'ended',
        id: 'd1',
        outcome: { state: 'failed', status: 'ROLLBACK_COMPLETE', causes: [] },
        now: 9,
      },
      { kind: 'started', id: 'd1' },
    );
    expect(state).toMatchObject({
      phase: 'ended',
      endedAt: 9,
      progress: { resources: { Charge: { state: 'cancelled' } } },
    });
  });

  it('counts waiting, in progress, done, failed and undone', () => {
    const state = run(
      ...running(change('A'), change('B'), change('C'), change('D')),
      event('A', 'CREATE_IN_PROGRESS', 1),
      event('A', 'CREATE_COMPLETE', 3),
      event('B', 'CREATE_IN_PROGRESS', 1),
      event('C', 'CREATE_IN_PROGRESS', 1),
      event('C', 'CREATE_FAILED', 2, { reason: 'Quota reached.' }),
      event('Unheard', 'CREATE_FAILED', 2, { reason: 'Resource creation cancelled' }),
    );
    expect('progress' in state && countResources(state.progress)).toEqual({
      done: 1,
      inProgress: 1,
      failed: 1,
      waiting: 1,
      undone: 1,
      total: 5,
    });
  });

  it('keeps the root failure visible while the rest is rolled back', () => {
    const state = run(
      ...running(change('A'), change('C')),
      event('A', 'CREATE_IN_PROGRESS', 1),
      event('A', 'CREATE_COMPLETE', 2),
      event('C', 'CREATE_IN_PROGRESS', 2),
      event('C', 'CREATE_FAILED', 3, { reason: 'Quota reached.' }),
      stackEvent('ROLLBACK_IN_PROGRESS', 4),
      event('A', 'DELETE_IN_PROGRESS', 5),
      event('C', 'DELETE_COMPLETE', 5),
    );
    expect(state).toMatchObject({
      progress: {
        resources: {
          A: { state: 'rolling-back' },
          C: { state: 'failed', reason: 'Quota reached.' },
        },
      },
    });
    expect(stackStatus(state)).toBe('ROLLBACK_IN_PROGRESS');
    expect(reduce(state, event('A', 'DELETE_COMPLETE', 6))).toMatchObject({
      progress: { resources: { A: { state: 'rolled-back' } } },
    });
  });

  it.each([
    ['an event heard twice', 'CREATE_IN_PROGRESS', 'in-progress'],
    ['CONFIGURATION_COMPLETE', 'CONFIGURATION_COMPLETE', 'in-progress'],
    ['a deletion that keeps the resource', 'DELETE_SKIPPED', 'done'],
  ])('judges %s', (_, status, expected) => {
    const first = event('A', 'CREATE_IN_PROGRESS', 1);
    const state = run(...running(change('A')), first, first, event('A', status, 2));
    expect(state).toMatchObject({ progress: { resources: { A: { state: expected } } } });
  });

  it('takes the clean-up of a replaced resource for what it is', () => {
    const state = run(
      ...running(change('A', { action: 'Modify', replacement: 'True' })),
      event('A', 'UPDATE_IN_PROGRESS', 1),
      event('A', 'UPDATE_COMPLETE', 2),
      event('A', 'DELETE_IN_PROGRESS', 3),
    );
    expect(state).toMatchObject({
      progress: { resources: { A: { state: 'done', verb: 'update' } } },
    });
  });

  it.each([
    ['complete', 'done', 'done'],
    ['failed', 'rolled-back', 'cancelled'],
  ] as const)('leaves nothing under way when it ended %s', (state, began, never) => {
    const outcome =
      state === 'complete'
        ? { state, status: 'CREATE_COMPLETE' }
        : { state, status: 'ROLLBACK_COMPLETE', causes: [] };
    const ended = run(
      ...running(change('A'), change('B'), change('C')),
      event('A', 'CREATE_IN_PROGRESS', 1),
      event('C', 'CREATE_IN_PROGRESS', 1),
      event('C', 'CREATE_COMPLETE', 2),
      { kind: 'ended', id: 'd1', outcome, now: 9 },
    );
    expect(ended).toMatchObject({
      progress: { resources: { A: { state: began }, B: { state: never }, C: { state: began } } },
    });
  });

  it('can be cancelled, and says so when that fails', () => {
    const cancelling = run(...running(change('A')), { kind: 'cancel' });
    expect(cancelling).toMatchObject({ cancelling: true });
    expect(reduce(cancelling, { kind: 'cancel-failed', failure })).toMatchObject({
      cancelling: false,
      failure,
    });
  });

  it('fills in what a reloaded window missed', () => {
    const state = run(...running(change('A'), change('B')), event('B', 'CREATE_IN_PROGRESS', 1), {
      kind: 'described',
      id: 'd1',
      resources: [
        { logicalId: 'A', type: 'T', status: 'CREATE_COMPLETE' },
        { logicalId: 'B', type: 'T', status: 'CREATE_COMPLETE' },
      ],
    });
    expect(state).toMatchObject({
      progress: { resources: { A: { state: 'done' }, B: { state: 'done' } } },
    });
  });
});

describe('painting', () => {
  it('marks the blocks of a plan, the gravest change first, and knows connections', () => {
    const paint = paintDeployment(
      run(
        ...planned(
          change('Charge', { action: 'Modify', replacement: 'False' }),
          change('ChargeRole'),
          change('Orders', { action: 'Modify', replacement: 'True' }),
          change('ChargeToOrders'),
          change('Gone', { action: 'Remove' }),
        ),
      ),
      0,
    );
    expect(paint.blocks).toEqual({
      [charge]: { change: 'modified' },
      [orders]: { change: 'replaced' },
    });
    expect(paint.connections).toEqual({ [sends]: { change: 'added' } });
  });

  it('shows one failed resource as its block failed, and times from first start to last end', () => {
    const base = [
      ...running(change('Charge'), change('ChargeRole'), change('Orders')),
      event('ChargeRole', 'CREATE_IN_PROGRESS', 1),
      event('ChargeRole', 'CREATE_COMPLETE', 5),
    ];
    expect(paintDeployment(run(...base), 6000).blocks).toEqual({
      [charge]: { change: 'added', state: 'in-progress', text: 'Creating · 5 s' },
      [orders]: { change: 'added', state: 'waiting', text: 'Waiting' },
    });
    const more = [...base, event('Charge', 'CREATE_IN_PROGRESS', 6)];
    expect(
      paintDeployment(run(...more, event('Charge', 'CREATE_COMPLETE', 15)), 20_000).blocks[charge],
    ).toEqual({ change: 'added', state: 'done', text: 'Created in 14 s' });
    expect(
      paintDeployment(run(...more, event('Charge', 'CREATE_FAILED', 8, { reason: 'No.' })), 0)
        .blocks[charge],
    ).toEqual({ change: 'added', state: 'failed', text: 'Create failed' });
  });
});
