// What a deployment makes of an endpoint that throttles, refuses, hangs, lies or falls silent.
import { afterEach, describe, expect, it } from 'vitest';
import { deploy, type Outcome, type StackEvent } from '#app/host/deploy.ts';
import { createClients } from '#main/services/deployments/cloudformation.ts';
import { createDeploymentsService } from '#main/services/deployments/deployments.ts';
import type { ServiceDeps } from '#main/services/service.ts';
import {
  type Answer,
  events,
  type FakeCloudFormation,
  type FakeEvent,
  NESTED_ID,
  own,
  type Request,
  STACK_ID,
  stack,
  startFake,
} from './fake-cloudformation.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function against(answer: (request: Request, count: number) => Answer, tries = 3) {
  const fake = await startFake(answer);
  const heard: StackEvent[] = [];
  let end: (outcome: Outcome) => void = () => undefined;
  const ended = new Promise<Outcome>((resolve) => {
    end = resolve;
  });
  const emit: ServiceDeps['emit'] = (name, payload) => {
    if (name === 'deploy.event') heard.push(deploy['deploy.event'].payload.parse(payload).event);
    if (name === 'deploy.ended') end(deploy['deploy.ended'].payload.parse(payload).outcome);
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const clients = createClients((config) => ({
    ...config,
    maxAttempts: tries,
    requestHandler: { ...config.requestHandler, requestTimeout: 400 },
  }));
  const service = createDeploymentsService({ emit, log }, clients);
  ends.push(async () => {
    await service.close();
    await fake.stop();
  });
  const target = { profile: '', region: 'eu-central-1', endpoint: fake.endpoint };
  const { handlers } = service;
  return {
    fake,
    heard,
    ended,
    describe: () => handlers['deploy.describe']({ target, stack: 'shop' }, 'test'),
    plan: () =>
      handlers['deploy.plan'](
        {
          target,
          stack: 'shop',
          template: '{"Resources":{"Orders":{"Type":"AWS::SQS::Queue"}}}',
          parameters: {},
        },
        'test',
      ),
    execute: () => handlers['deploy.execute']({ target, stack: 'shop', changeSet: 'plan' }, 'test'),
    delete: () => handlers['deploy.delete']({ target, stack: 'shop' }, 'test'),
    cancel: (deployment: string) => handlers['deploy.cancel']({ deployment }, 'test'),
  };
}

const throttled: Answer = { error: 'Throttling', message: 'Rate exceeded' };
const actionsOf = ({ requests }: FakeCloudFormation): readonly string[] =>
  requests.map(({ action }) => action);

describe('an endpoint that', () => {
  it.each<[string, Answer, string, RegExp]>([
    ['throttles', throttled, 'throttling', /too many requests/],
    ['answers a web page', { raw: '<html>Sign in' }, 'network', /HTTP 200, but not as AWS does/],
    ['answers JSON', { raw: '{"ok":true}', type: 'application/json' }, 'network', /not as AWS/],
    ['knows no such page', { raw: '<html>Not found', status: 404 }, 'network', /HTTP 404, but not/],
    ['hangs', 'hang', 'network', /did not answer in time/],
    ['cuts the connection', 'cut', 'network', /connection was cut/],
    ['breaks down', { error: 'InternalFailure', message: 'Sorry', status: 500 }, 'service', /500/],
    [
      'forbids it',
      {
        error: 'AccessDenied',
        message: 'not authorized to perform: cloudformation:X',
        status: 403,
      },
      'permissions',
      /cloudformation:X/,
    ],
    [
      'finds the token expired',
      { error: 'ExpiredToken', message: '', status: 403 },
      'credentials',
      /expired/,
    ],
  ])('%s', async (_, answer, code, message) => {
    const { describe: ask } = await against(() => answer, 2);
    expect(await ask()).toMatchObject({
      ok: false,
      failure: { code, message: expect.stringMatching(message), hint: expect.any(String) },
    });
  });

  it('refuses connections', async () => {
    const { fake, describe: ask } = await against(() => 'hang');
    await fake.stop();
    expect(await ask()).toMatchObject({
      ok: false,
      failure: { code: 'network', message: expect.stringMatching(/nothing listens there/) },
    });
  });

  it('throttles at first is asked again', async () => {
    const { describe: ask } = await against(({ action }, count) => {
      if (action === 'ListStackResources') return { xml: '' };
      return count < 3 ? throttled : stack('CREATE_COMPLETE');
    });
    expect(await ask()).toMatchObject({ ok: true, value: { status: 'CREATE_COMPLETE' } });
  });

  it('accepts a change set without naming it is not believed', async () => {
    const { plan } = await against(({ action }) =>
      action === 'DescribeStacks'
        ? { error: 'ValidationError', message: 'Stack with id shop does not exist' }
        : { xml: '' },
    );
    expect(await plan()).toMatchObject({ ok: false, failure: { code: 'network' } });
  });
});

describe('a change set', () => {
  const changeSet = (status: string, reason = ''): Answer => ({
    xml: `<Status>${status}</Status><StatusReason>${reason}</StatusReason>`,
  });
  const planning = (described: (count: number) => Answer, status = 'UPDATE_COMPLETE') =>
    against(({ action }, count): Answer => {
      switch (action) {
        case 'DescribeStacks':
          return stack(status);
        case 'CreateChangeSet':
          return { xml: '<Id>arn:plan</Id>' };
        case 'DescribeChangeSet':
          return described(count);
        case 'DescribeEvents':
          return { error: 'InvalidAction', message: 'Unknown' };
        default:
          return { xml: '' };
      }
    });

  it('is waited for, and read to its last page', async () => {
    const { plan, fake } = await planning((count) => {
      if (count < 3) return changeSet(count === 1 ? 'CREATE_PENDING' : 'CREATE_IN_PROGRESS');
      const change = `<Changes><member><ResourceChange><Action>Add</Action><LogicalResourceId>Q${count}</LogicalResourceId></ResourceChange></member></Changes>`;
      return {
        xml: `<Status>CREATE_COMPLETE</Status>${change}${count === 3 ? '<NextToken>2</NextToken>' : ''}`,
      };
    });
    const planned = await plan();
    expect(planned).toMatchObject({
      ok: true,
      value: { creates: false, changes: [{ logicalId: 'Q3' }, { logicalId: 'Q4' }] },
    });
    expect(actionsOf(fake)).not.toContain('DeleteChangeSet');
  });

  it.each([
    "The submitted information didn't contain changes. Submit different information.",
    'No updates are to be performed.',
  ])('without changes is a plan without changes, and deleted (%s)', async (reason) => {
    const { plan, fake } = await planning(() => changeSet('FAILED', reason));
    expect(await plan()).toMatchObject({ ok: true, value: { changes: [] } });
    expect(actionsOf(fake)).toContain('DeleteChangeSet');
    expect(actionsOf(fake)).not.toContain('DeleteStack');
  });

  it('that fails says why, and is deleted with the stack it was for', async () => {
    const { plan, fake } = await planning(
      () => changeSet('FAILED', 'No such macro.'),
      'REVIEW_IN_PROGRESS',
    );
    expect(await plan()).toMatchObject({
      ok: false,
      failure: { code: 'service', message: expect.stringContaining('No such macro.') },
    });
    expect(actionsOf(fake)).toEqual(expect.arrayContaining(['DeleteChangeSet', 'DeleteStack']));
    const created = fake.requests.find(({ action }) => action === 'CreateChangeSet')?.parameters;
    expect(created?.get('ChangeSetType')).toBe('CREATE');
    expect(created?.get('OnStackFailure')).toBe('ROLLBACK');
  });

  it.each([
    ['UPDATE_IN_PROGRESS', /busy/],
    ['ROLLBACK_COMPLETE', /never created/],
    ['DELETE_FAILED', /half deleted/],
    ['UPDATE_ROLLBACK_FAILED', /stuck/],
  ])('is not made for a stack in %s', async (status, message) => {
    const { plan, fake } = await planning(() => changeSet('FAILED'), status);
    expect(await plan()).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(message), hint: expect.any(String) },
    });
    expect(actionsOf(fake)).not.toContain('CreateChangeSet');
  });
});

/** A stack whose events appear look by look; the last look stays. */
function unfolding(
  looks: readonly (readonly FakeEvent[])[],
  statuses: readonly string[],
  nested: readonly FakeEvent[] = [],
) {
  return ({ action, parameters }: Request, count: number): Answer => {
    const last = <T>(list: readonly T[], index: number): T | undefined =>
      list[Math.min(index, list.length - 1)];
    if (action === 'DescribeStacks') return stack(last(statuses, count - 1) ?? '');
    if (action === 'DescribeEvents') return { error: 'InvalidAction', message: 'Unknown' };
    if (action !== 'DescribeStackEvents') return { xml: '' };
    if (parameters.get('StackName') === NESTED_ID) return events(nested);
    return events((last(looks, count - 1) ?? []).toReversed());
  };
}

describe('a deployment is followed', () => {
  const before = own('0', 0, 'CREATE_COMPLETE');
  const started = own('1', 10, 'UPDATE_IN_PROGRESS');

  it('to its end, each event once and in order, the late ones too', async () => {
    const late: FakeEvent = { id: '2', second: 11, logicalId: 'A', status: 'UPDATE_IN_PROGRESS' };
    const done: FakeEvent = { id: '3', second: 12, logicalId: 'A', status: 'UPDATE_COMPLETE' };
    const { execute, ended, heard, fake } = await against(
      unfolding(
        [
          [before],
          [before, started],
          [before, started, done],
          [before, started, late, done, own('4', 13, 'UPDATE_COMPLETE')],
        ],
        ['UPDATE_COMPLETE'],
      ),
    );
    expect(await execute()).toMatchObject({ ok: true });
    expect(await ended).toEqual({ state: 'complete', status: 'UPDATE_COMPLETE' });
    expect(heard.map(({ id }) => id)).toEqual(['1', '3', '2', '4']);
    const executed = fake.requests.find(({ action }) => action === 'ExecuteChangeSet');
    expect(executed?.parameters.get('DisableRollback')).toBe('false');
  });

  it('over several pages, without the history before it', async () => {
    const history = Array.from({ length: 4 }, (_, index) => own(`h${index}`, index, 'OLD'));
    const news = [started, own('2', 11, 'UPDATE_COMPLETE')];
    const newestFirst = [...history, ...news].toReversed();
    const story = unfolding([], ['UPDATE_COMPLETE']);
    const { execute, ended, heard, fake } = await against((request, count) => {
      if (request.action !== 'DescribeStackEvents') return story(request, count);
      const all = count === 1 ? history.toReversed() : newestFirst;
      const from = Number(request.parameters.get('NextToken') ?? 0);
      return events(
        all.slice(from, from + 2),
        from + 2 < all.length ? String(from + 2) : undefined,
      );
    });
    await execute();
    expect(await ended).toMatchObject({ state: 'complete' });
    expect(heard.map(({ id }) => id)).toEqual(['1', '2']);
    const pages = fake.requests.map(({ parameters }) => parameters.get('NextToken'));
    expect(pages).toContain('2');
    expect(pages).not.toContain('4');
  });

  it('through a failure that is yet to be rolled back', async () => {
    const failed = {
      id: '2',
      second: 11,
      logicalId: 'A',
      status: 'CREATE_FAILED',
      reason: 'Taken.',
    };
    const { execute, ended, fake } = await against(
      unfolding(
        [
          [],
          [own('1', 10, 'CREATE_IN_PROGRESS'), failed, own('3', 12, 'CREATE_FAILED')],
          [
            own('1', 10, 'CREATE_IN_PROGRESS'),
            failed,
            own('3', 12, 'CREATE_FAILED'),
            own('4', 13, 'ROLLBACK_COMPLETE'),
          ],
        ],
        ['REVIEW_IN_PROGRESS', 'CREATE_FAILED', 'ROLLBACK_COMPLETE'],
      ),
    );
    await execute();
    expect(await ended).toMatchObject({
      status: 'ROLLBACK_COMPLETE',
      causes: [{ logicalId: 'A', reason: 'Taken.' }],
    });
    const executed = fake.requests.find(({ action }) => action === 'ExecuteChangeSet');
    expect(executed?.parameters.has('DisableRollback')).toBe(false);
  });

  it('into nested stacks, whose earlier operations are none of its business', async () => {
    const inner = (status: string, second: number): FakeEvent => ({
      id: `i${second}`,
      second,
      logicalId: 'Inner',
      status,
      type: 'AWS::CloudFormation::Stack',
      physicalId: NESTED_ID,
      ...(status.endsWith('FAILED') && { reason: 'Embedded stack failed' }),
    });
    const deep = (id: string, second: number, status: string, reason = ''): FakeEvent => ({
      id,
      second,
      logicalId: 'Deep',
      status,
      reason,
      stackId: NESTED_ID,
    });
    const { execute, ended, heard } = await against(
      unfolding(
        [
          [before],
          [before, started, inner('UPDATE_IN_PROGRESS', 11)],
          [
            ...[before, started, inner('UPDATE_IN_PROGRESS', 11), inner('UPDATE_FAILED', 14)],
            own('9', 15, 'UPDATE_ROLLBACK_COMPLETE'),
          ],
        ],
        ['UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'],
        [deep('d2', 13, 'UPDATE_FAILED', 'Quota.'), deep('d1', 1, 'CREATE_FAILED', 'Long ago.')],
      ),
    );
    await execute();
    expect(await ended).toMatchObject({ causes: [{ logicalId: 'Deep', reason: 'Quota.' }] });
    expect(heard.map(({ id }) => id)).not.toContain('d1');
  });

  it('through a disturbance that passes', async () => {
    const story = unfolding(
      [[before], [before, started], [before, started, own('2', 11, 'UPDATE_COMPLETE')]],
      ['UPDATE_COMPLETE'],
    );
    let disturbed = 0;
    const { execute, ended } = await against((request, count) => {
      if (request.action !== 'DescribeStackEvents') return story(request, count);
      if (count > 1 && disturbed < 3) {
        disturbed += 1;
        return 'cut';
      }
      return story(request, count - disturbed);
    }, 1);
    await execute();
    expect(await ended).toMatchObject({ state: 'complete' });
    expect(disturbed).toBe(3);
  });

  it('until it may not be seen any more, which is said and not taken for an end', async () => {
    const story = unfolding([[before], [before, started]], ['UPDATE_COMPLETE']);
    const { execute, ended } = await against((request, count) =>
      request.action === 'DescribeStackEvents' && count > 2
        ? { error: 'ExpiredToken', message: '', status: 403 }
        : story(request, count),
    );
    await execute();
    expect(await ended).toMatchObject({
      state: 'failed',
      status: 'UNKNOWN',
      causes: [{ logicalId: 'shop', reason: expect.stringMatching(/may go on in AWS.*expired/) }],
    });
  });

  it('to the end of a deletion, where the endpoint forgets the stack', async () => {
    const gone: Answer = { error: 'ValidationError', message: 'Stack does not exist' };
    const { delete: remove, ended } = await against(({ action }, count) => {
      if (action === 'DescribeStacks') return count === 1 ? stack('CREATE_COMPLETE') : gone;
      if (action !== 'DescribeStackEvents') return { xml: '' };
      if (count > 2) return gone;
      return events(count === 1 ? [before] : [own('1', 10, 'DELETE_IN_PROGRESS'), before]);
    });
    await remove();
    expect(await ended).toEqual({ state: 'complete', status: 'DELETE_COMPLETE' });
  });
});

describe('cancelling', () => {
  const cancelled = async (before: string, while_: string, after: string, stop: string) => {
    let stopped = false;
    const run = await against(({ action }, count): Answer => {
      if (action === stop) stopped = true;
      if (action === 'DescribeStacks')
        return stack(count === 1 ? before : stopped ? after : while_);
      if (action === 'DescribeEvents') return { error: 'InvalidAction', message: 'Unknown' };
      if (action !== 'DescribeStackEvents') return { xml: '' };
      if (count === 1) return events([]);
      const running = own('1', 10, while_);
      return events(stopped ? [own('2', 11, after), running] : [running]);
    });
    const started = await run.execute();
    const deployment = started.ok ? started.value.deployment : '';
    expect(await run.cancel(deployment)).toMatchObject({ ok: true });
    const outcome = await run.ended;
    expect(await run.cancel(deployment)).toMatchObject({ ok: false, failure: { code: 'missing' } });
    return { outcome, fake: run.fake };
  };

  it('an update rolls it back', async () => {
    const { outcome } = await cancelled(
      ...(['UPDATE_COMPLETE', 'UPDATE_IN_PROGRESS'] as const),
      ...(['UPDATE_ROLLBACK_COMPLETE', 'CancelUpdateStack'] as const),
    );
    expect(outcome).toMatchObject({
      state: 'failed',
      status: 'UPDATE_ROLLBACK_COMPLETE',
      causes: [{ logicalId: 'shop', reason: 'Cancelled on request.' }],
    });
  });

  it('a creation deletes it', async () => {
    const { outcome, fake } = await cancelled(
      ...(['REVIEW_IN_PROGRESS', 'CREATE_IN_PROGRESS'] as const),
      ...(['DELETE_COMPLETE', 'DeleteStack'] as const),
    );
    expect(outcome).toMatchObject({ state: 'failed', status: 'DELETE_COMPLETE' });
    const removed = fake.requests.find(({ action }) => action === 'DeleteStack');
    expect(removed?.parameters.get('StackName')).toBe(STACK_ID);
  });
});
