import { beforeEach, expect, it, vi } from 'vitest';
import { emptyDesign } from '#app/design/schema.ts';
import { sketch } from '#app/design/testing/sketch.ts';
import type { Host } from '#app/host/contract.ts';
import { fail, ok } from '#app/result.ts';
import { useDeployment } from '../store/deployment-store.ts';
import { useDesign } from '../store/design-store.ts';
import { abandon, cancel, deleteStack, execute, leaveDeployed, letGo, plan } from './actions.ts';
import { idle } from './deployment.ts';
import { useDeployForm } from './form-store.ts';
import { keep, resume } from './kept-deployment.ts';
import { noProgress } from './progress.ts';

vi.mock('../notices/notices.ts', () => ({ say: () => {}, sayFailure: () => {} }));

const change = {
  action: 'Add',
  logicalId: 'Orders',
  physicalId: null,
  type: 'AWS::SQS::Queue',
  replacement: null,
  properties: [],
};
const target = { profile: 'dev', region: 'eu-west-1', endpoint: '' };
type Answer = (input: Record<string, unknown>) => unknown;

function fakeHost(answers: { readonly [method: string]: Answer } = {}) {
  const asked: { readonly name: string; readonly input: Record<string, unknown> }[] = [];
  const host: Host = {
    call: (async (name: string, input: Record<string, unknown>) => {
      asked.push({ name, input });
      const known: { readonly [method: string]: Answer } = {
        'deploy.plan': () => ok({ changeSet: 'cs', creates: true, changes: [change] }),
        'deploy.execute': () => ok({ deployment: 'd1' }),
        'deploy.delete': () => ok({ deployment: 'd2' }),
        'deploy.describe': () => ok(null),
        ...answers,
      };
      return (await known[name]?.(input)) ?? ok(undefined);
    }) as unknown as Host['call'], // answers of any method, by its name
    on: () => () => {},
  };
  return { host, asked, of: (method: string) => asked.filter(({ name }) => name === method) };
}

const phase = () => useDeployment.getState().deployment.phase;
const failure = fail('network', 'No answer.');

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  useDeployment.setState({ deployment: idle, parked: new Map() });
  useDesign.getState().load(emptyDesign('Shop'), { saved: true });
  useDeployForm.getState().update({ ...target, stack: undefined, part: undefined, parameters: {} });
});

it('plans under the name of the design, and remembers the target', async () => {
  const { host, of } = fakeHost();
  useDeployForm.getState().update({ parameters: { Unknown: 'x' } });
  await plan(host);
  expect(of('deploy.plan')[0]?.input).toMatchObject({ target, stack: 'shop', parameters: {} });
  expect(of('settings.set')[0]?.input).toEqual(target);
  expect(useDesign.getState().design.settings).toEqual({});
  expect(phase()).toBe('planned');
});

it('keeps a stack name of the user’s own in the design', async () => {
  useDeployForm.getState().update({ stack: ' shop-dev ' });
  await plan(fakeHost().host);
  expect(useDesign.getState().design.settings.stackName).toBe('shop-dev');
});

it('leaves nothing behind of a plan that was given up while it was made', async () => {
  const { host, of } = fakeHost({
    'deploy.plan': async () => {
      await abandon(host);
      return ok({ changeSet: 'late', creates: true, changes: [change] });
    },
  });
  await plan(host);
  expect(of('deploy.abandon').map(({ input }) => input.changeSet)).toEqual(['late']);
  expect(phase()).toBe('idle');
});

it('drops a plan whose design is closed', async () => {
  const { host, of } = fakeHost();
  await plan(host);
  await letGo(host, useDeployment.getState().deployment);
  expect(of('deploy.abandon')).toHaveLength(1);
});

it('hears what comes of a plan whose design is in another tab', async () => {
  const { host, of } = fakeHost({
    'deploy.plan': () => {
      useDeployment.setState(({ deployment }) => ({
        deployment: idle,
        parked: new Map([['other', deployment]]),
      }));
      return ok({ changeSet: 'c1', creates: true, changes: [change] });
    },
  });
  await plan(host);
  const { deployment, parked } = useDeployment.getState();
  expect(deployment).toEqual(idle);
  expect(parked.get('other')).toMatchObject({ phase: 'planned', changeSet: 'c1' });
  expect(of('deploy.abandon')).toEqual([]);
});

it('says why a plan, an execution, a cancellation and a deletion failed', async () => {
  await plan(fakeHost({ 'deploy.plan': () => failure }).host);
  expect(useDeployment.getState().deployment).toMatchObject({ attempt: 'plan', failure: {} });
  await plan(fakeHost().host);
  await execute(fakeHost({ 'deploy.execute': () => failure }).host);
  expect(useDeployment.getState().deployment).toMatchObject({ phase: 'planned', failure: {} });
  await execute(fakeHost().host);
  await cancel(fakeHost({ 'deploy.cancel': () => failure }).host);
  expect(useDeployment.getState().deployment).toMatchObject({
    phase: 'running',
    cancelling: false,
    failure: {},
  });
  useDeployment.setState({ deployment: idle });
  await deleteStack(fakeHost({ 'deploy.delete': () => failure }).host, target, 'shop');
  expect(useDeployment.getState().deployment).toMatchObject({ attempt: 'delete', failure: {} });
});

const described = (status: string) => () =>
  ok({ status, reason: 'Quota.', outputs: [], resources: [] });

it.each<[string, Answer, object]>([
  ['goes on', described('CREATE_IN_PROGRESS'), { phase: 'running', id: 'd1' }],
  ['has ended', described('CREATE_COMPLETE'), { phase: 'ended', outcome: { state: 'complete' } }],
  [
    'has failed',
    described('ROLLBACK_COMPLETE'),
    { phase: 'ended', outcome: { state: 'failed', causes: [{ reason: 'Quota.' }] } },
  ],
  ['took its stack away', () => ok(null), { phase: 'ended', outcome: { state: 'failed' } }],
  ['cannot be looked at', () => failure, { phase: 'running', id: 'd1' }],
])('a reloaded page picks up a deployment that %s', async (_, describe, state) => {
  await plan(fakeHost().host);
  await execute(fakeHost().host);
  keep([useDeployment.getState().deployment]);
  useDeployment.setState({ deployment: idle });
  expect(await resume(fakeHost({ 'deploy.describe': describe }).host)).toBe(true);
  expect(useDeployment.getState().deployment).toMatchObject(state);
});

it('has nothing to pick up after an end, or after what was kept was cut off', async () => {
  keep([useDeployment.getState().deployment]);
  expect(await resume(fakeHost().host)).toBe(false);
  sessionStorage.setItem('stackwright.deployment', '{"phase":"run');
  expect(await resume(fakeHost().host)).toBe(false);
});

const twoStacks = sketch({
  settings: { stacks: { layout: 'per-service', crossing: 'parameter' } },
  blocks: {
    'a-svc': 'microservice',
    work: { type: 'lambda-function', owner: 'a-svc' },
    news: 'sns-topic',
  },
  connections: [['work', 'publishes', 'news']],
});

it('plans one of several stacks with what the others put out, then goes on to the next', async () => {
  useDesign.getState().load(twoStacks, { saved: true });
  const first = fakeHost();
  await plan(first.host);
  expect(first.of('deploy.plan')[0]?.input).toMatchObject({ stack: 'sketch-base', parameters: {} });
  leaveDeployed({
    phase: 'ended',
    subject: {
      target,
      stack: 'sketch-base',
      snapshot: { authors: {}, blocks: {}, connections: {} },
    },
    operation: 'deploy',
    creates: true,
    changes: [],
    progress: noProgress,
    startedAt: 0,
    endedAt: 1,
    outcome: { state: 'complete', status: 'CREATE_COMPLETE' },
    outputs: [],
  });
  expect(useDeployForm.getState().part).toBe('a-svc');

  const outputs = [{ key: 'News', value: 'arn:news' }];
  const second = fakeHost({
    'deploy.describe': () =>
      ok({ status: 'CREATE_COMPLETE', reason: null, outputs, resources: [] }),
  });
  await plan(second.host);
  expect(second.of('deploy.describe')[0]?.input).toMatchObject({ stack: 'sketch-base' });
  expect(second.of('deploy.plan')[0]?.input).toMatchObject({
    stack: 'sketch-a-svc',
    parameters: { News: 'arn:news' },
  });
});

it('plans no stack before those it builds on are there', async () => {
  useDesign.getState().load(twoStacks, { saved: true });
  useDeployForm.getState().update({ part: 'a-svc' });
  const { host, of } = fakeHost();
  await plan(host);
  expect(of('deploy.plan')).toEqual([]);
  expect(useDeployment.getState().deployment).toMatchObject({
    phase: 'idle',
    failure: { hint: 'Deploy sketch-base first.' },
  });
});

it('tells nested stacks where their templates are', async () => {
  useDesign
    .getState()
    .load({ ...twoStacks, settings: { stacks: { layout: 'nested' } } }, { saved: true });
  useDeployForm.getState().update({ templates: 'https://bucket.s3.amazonaws.com/it/' });
  const { host, of } = fakeHost();
  await plan(host);
  const input = of('deploy.plan')[0]?.input;
  expect(input).toMatchObject({ stack: 'sketch' });
  expect(input?.template).toContain('https://bucket.s3.amazonaws.com/it/a-svc.yaml');
});
