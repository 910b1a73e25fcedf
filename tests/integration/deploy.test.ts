// A real design through the real AWS SDK, against MiniStack: create, update, break, roll back,
// delete.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile } from '#app/compiler/compile.ts';
import { authorOf } from '#app/compiler/source-map.ts';
import { BlockId } from '#app/design/ids.ts';
import { readDesign } from '#app/design/read.ts';
import type { Design } from '#app/design/schema.ts';
import { writeDesign } from '#app/design/write.ts';
import { deploy, type Outcome, type StackEvent } from '#app/host/deploy.ts';
import type { Result } from '#app/result.ts';
import { createAccountsService } from '#main/services/accounts/accounts.ts';
import { createDeploymentsService } from '#main/services/deployments/deployments.ts';
import type { ServiceDeps } from '#main/services/service.ts';
import { type Ministack, pythonTools, startMinistack } from './ministack.ts';
import { runCli } from './run-cli.ts';

const skipped = 'missing' in pythonTools ? pythonTools.missing : undefined;
if (skipped) console.warn(`Skipped: deployments. ${skipped}`);

const STACK = 'shop';
const checkout = BlockId.parse('checkout');

describe.skipIf(skipped)(`deployments${skipped ? ` – ${skipped}` : ''}`, () => {
  let ministack: Ministack;
  let shop: Design;
  let target = { profile: '', region: 'eu-central-1', endpoint: '' };
  const heard = listener();
  const deps: ServiceDeps = {
    emit: heard.emit,
    log: { info: () => undefined, warn: console.warn, error: console.error },
  };
  const service = createDeploymentsService(deps);
  const { handlers } = service;

  beforeAll(async () => {
    if ('missing' in pythonTools) return;
    ministack = await startMinistack(pythonTools.python);
    target = { ...target, endpoint: ministack.endpoint };
    shop = await withoutNetwork();
  });
  afterAll(async () => {
    await service.close();
    await ministack?.stop();
  });

  const plan = async (design: Design, stack = STACK) =>
    handlers['deploy.plan']({ target, stack, template: textOf(design), parameters: {} }, 'test');

  const execute = async (changeSet: string, stack = STACK) => {
    const { deployment } = value(
      await handlers['deploy.execute']({ target, stack, changeSet }, 'test'),
    );
    return heard.ended(deployment);
  };

  const describeStack = async (stack = STACK) =>
    value(await handlers['deploy.describe']({ target, stack }, 'test'));

  it('says whose account it is', async () => {
    const accounts = createAccountsService(deps);
    const identity = value(await accounts.handlers['accounts.identity']({ target }, 'test'));
    expect(identity).toEqual({ account: '000000000000', arn: expect.stringMatching(/^arn:aws:/) });
  });

  it('finds no stack before there is one, and leaves none behind an abandoned plan', async () => {
    expect(await describeStack()).toBeNull();
    const { changeSet, creates } = value(await plan(shop));
    expect(creates).toBe(true);
    expect(await describeStack()).toBeNull();
    value(await handlers['deploy.abandon']({ target, stack: STACK, changeSet }, 'test'));
    const gone = await handlers['deploy.execute']({ target, stack: STACK, changeSet }, 'test');
    expect(gone).toMatchObject({ ok: false, failure: { code: 'missing' } });
    const anew = value(await plan(shop));
    value(
      await handlers['deploy.abandon']({ target, stack: STACK, changeSet: anew.changeSet }, 'test'),
    );
  });

  it("creates Shop's data, messaging and functions", async () => {
    const planned = value(await plan(shop));
    expect(planned.creates).toBe(true);
    expect(planned.changes).toContainEqual({
      action: 'Add',
      logicalId: 'Orders',
      physicalId: null,
      type: 'AWS::DynamoDB::Table',
      replacement: null,
      properties: [],
    });
    const { outcome, events } = await execute(planned.changeSet);
    expect(outcome).toEqual({ state: 'complete', status: 'CREATE_COMPLETE' });

    const logicalIds = Object.keys(compile(shop).stacks[0]?.template.Resources ?? {});
    const completed = events.filter(({ status }) => status === 'CREATE_COMPLETE');
    expect(completed.map(({ logicalId }) => logicalId).toSorted()).toEqual(
      [...logicalIds, STACK].toSorted(),
    );
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
    expect(events.at(-1)).toMatchObject({ logicalId: STACK, status: 'CREATE_COMPLETE' });

    const stack = await describeStack();
    expect(stack?.status).toBe('CREATE_COMPLETE');
    expect(stack?.resources.find(({ logicalId }) => logicalId === 'Orders')).toMatchObject({
      type: 'AWS::DynamoDB::Table',
      status: 'CREATE_COMPLETE',
      physicalId: expect.stringContaining('Orders'),
    });
  });

  it('has nothing to do when nothing changed', async () => {
    expect(value(await plan(shop))).toMatchObject({ creates: false, changes: [] });
    expect(await describeStack()).toMatchObject({ status: 'CREATE_COMPLETE' });
  });

  it('updates what was changed, after saying so', async () => {
    shop = changed(shop, { visibilityTimeout: 240 });
    const planned = value(await plan(shop));
    expect(planned.creates).toBe(false);
    expect(planned.changes).toContainEqual(
      expect.objectContaining({
        action: 'Modify',
        logicalId: 'Checkout',
        replacement: 'False',
        properties: ['VisibilityTimeout'],
      }),
    );
    expect(planned.changes.filter(({ action }) => action !== 'Modify')).toEqual([]);
    const { outcome, events } = await execute(planned.changeSet);
    expect(outcome).toEqual({ state: 'complete', status: 'UPDATE_COMPLETE' });
    // Only this operation's events, none of the creation's.
    expect(events.filter(({ status }) => status.startsWith('CREATE'))).toEqual([]);
  });

  it('rolls back what breaks, and names the cause and its block', async () => {
    const broken = overridden(shop, { VisibilityTimeout: 99_999 });
    const planned = value(await plan(broken));
    const { outcome } = await execute(planned.changeSet);
    expect(outcome).toMatchObject({ state: 'failed', status: 'UPDATE_ROLLBACK_COMPLETE' });
    const causes = outcome.state === 'failed' ? outcome.causes : [];
    expect(causes).toEqual([
      {
        logicalId: 'Checkout',
        type: 'AWS::SQS::Queue',
        status: 'UPDATE_FAILED',
        reason: expect.stringContaining('VisibilityTimeout'),
      },
    ]);
    expect(authorOf(compile(broken).sourceMap, causes[0]?.logicalId ?? '')).toEqual({
      block: checkout,
    });
    expect(await describeStack()).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' });
  });

  it('says what to do about a stack that was never created', async () => {
    const stack = 'stillborn';
    const planned = value(await plan(overridden(shop, { VisibilityTimeout: 99_999 }), stack));
    const { outcome } = await execute(planned.changeSet, stack);
    expect(outcome).toMatchObject({ state: 'failed', status: 'ROLLBACK_COMPLETE' });
    expect(await plan(shop, stack)).toMatchObject({
      ok: false,
      failure: { code: 'service', hint: 'Delete the stack, then deploy again.' },
    });
    const { deployment } = value(await handlers['deploy.delete']({ target, stack }, 'test'));
    expect((await heard.ended(deployment)).outcome.state).toBe('complete');
    expect(value(await plan(shop, stack)).creates).toBe(true);
  });

  it("reports CloudFormation's own verdict on a template it won't take", async () => {
    const template = JSON.stringify({ Resources: { X: { Type: 'AWS::Nothing::Known' } } });
    const refused = await handlers['deploy.plan'](
      { target, stack: 'refused', template, parameters: {} },
      'test',
    );
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: 'service', message: expect.stringContaining('AWS::Nothing::Known') },
    });
    expect(await describeStack('refused')).toBeNull();
  });

  it('passes parameters, and keeps them over an update', async () => {
    const stack = 'parameters';
    const template = (path: string): string =>
      JSON.stringify({
        Parameters: { Secret: { Type: 'String', NoEcho: true } },
        Resources: {
          Role: {
            Type: 'AWS::IAM::Role',
            Properties: {
              RoleName: 'stackwright-test',
              Path: path,
              AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] },
              Description: { Ref: 'Secret' },
            },
          },
        },
      });
    const first = await handlers['deploy.plan'](
      { target, stack, template: template('/a/'), parameters: { Secret: 's3cret' } },
      'test',
    );
    await execute(value(first).changeSet, stack);
    const second = await handlers['deploy.plan'](
      { target, stack, template: template('/b/'), parameters: {} },
      'test',
    );
    const properties = value(second).changes.flatMap((change) => change.properties);
    expect(properties).toEqual(['Path']);
  });

  it('follows nested stacks', async () => {
    const bucket = `${ministack.endpoint}/templates`;
    await fetch(bucket, { method: 'PUT' });
    const inner = JSON.stringify({ Resources: { Deep: { Type: 'AWS::SQS::Queue' } } });
    await fetch(`${bucket}/inner.json`, { method: 'PUT', body: inner });
    const template = JSON.stringify({
      Resources: {
        Inner: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: { TemplateURL: `${bucket}/inner.json` },
        },
      },
    });
    const stack = 'outer';
    const planned = await handlers['deploy.plan'](
      { target, stack, template, parameters: {} },
      'test',
    );
    const { outcome, events } = await execute(value(planned).changeSet, stack);
    expect(outcome.state).toBe('complete');
    expect(events).toContainEqual(
      expect.objectContaining({
        stack: expect.stringMatching(/^outer-Inner-/),
        logicalId: 'Deep',
        status: 'CREATE_COMPLETE',
      }),
    );
  });

  it('deletes', async () => {
    const { deployment } = value(await handlers['deploy.delete']({ target, stack: STACK }, 'test'));
    const { outcome, events } = await heard.ended(deployment);
    expect(outcome).toEqual({ state: 'complete', status: 'DELETE_COMPLETE' });
    expect(events.map(({ status }) => status)).toContain('DELETE_COMPLETE');
    expect(await describeStack()).toBeNull();
    expect(await handlers['deploy.delete']({ target, stack: STACK }, 'test')).toMatchObject({
      ok: false,
      failure: { code: 'missing' },
    });
    expect(await handlers['deploy.cancel']({ deployment }, 'test')).toMatchObject({ ok: false });
  });

  describe('from the command line', () => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'stackwright-deploy-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const cli = async (design: Design, ...more: readonly string[]) => {
      await writeFile(join(folder, 'shop.stackwright.json'), writeDesign(design));
      return runCli(
        [
          ...['deploy', 'shop.stackwright.json', '--stack', 'cli-shop'],
          ...['--region', 'eu-central-1', '--endpoint', ministack.endpoint, ...more],
        ],
        { folder },
      );
    };

    it('shows the changes and makes none in a dry run', async () => {
      const { code, stdout, stderr } = await cli(shop, '--dry-run');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Create cli-shop: \d+ changes\nAdd +/);
      expect(stdout).toMatch(/Add +Checkout \(checkout\) +AWS::SQS::Queue/);
      expect(stderr).toMatch(/dry run/);
      expect(await describeStack('cli-shop')).toBeNull();
    });

    it('deploys, with the events on stderr and the result on stdout', async () => {
      const { code, stdout, stderr } = await cli(shop, '--yes');
      expect(code).toBe(0);
      expect(stdout).toMatch(/\ncli-shop: CREATE_COMPLETE\n/);
      expect(stderr).toMatch(/CREATE_COMPLETE +Checkout \(checkout\) +AWS::SQS::Queue/);
      const again = await cli(shop, '--yes');
      expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('up to date') });
    });

    it('ends with 1 and the cause when the deployment fails', async () => {
      const { code, stdout } = await cli(overridden(shop, { VisibilityTimeout: 99_999 }), '--yes');
      expect(code).toBe(1);
      expect(stdout).toMatch(/cli-shop: UPDATE_ROLLBACK_COMPLETE\nCheckout .*VisibilityTimeout/);
    });
  });
});

/**
 * Shop's data, messaging and functions: what is in its VPC is left out, because the emulator lacks
 * NAT gateways, caches and scaling.
 */
async function withoutNetwork(): Promise<Design> {
  const file = new URL('../../assets/examples/shop.stackwright.json', import.meta.url);
  const design = value(readDesign(await readFile(file, 'utf8')));
  const kept = [
    'dynamodb-table',
    's3-bucket',
    'sns-topic',
    'sqs-queue',
    'lambda-function',
    'http-api',
    'microservice',
  ];
  const blocks = Object.values(design.blocks).filter(
    ({ type, parent }) => kept.includes(type) && parent === undefined,
  );
  const ids = new Set(blocks.map(({ id }) => id));
  const connections = Object.values(design.connections).filter(
    ({ from, to }) => ids.has(from) && ids.has(to),
  );
  return {
    ...design,
    blocks: Object.fromEntries(blocks.map((block) => [block.id, block])),
    connections: Object.fromEntries(connections.map((one) => [one.id, one])),
  };
}

function withCheckout(design: Design, change: object): Design {
  const block = design.blocks[checkout];
  if (!block) throw new Error('Shop has no checkout queue.');
  return { ...design, blocks: { ...design.blocks, [checkout]: { ...block, ...change } } };
}

const changed = (design: Design, properties: { readonly [name: string]: number }): Design =>
  withCheckout(design, { properties });

const overridden = (design: Design, values: { readonly [path: string]: number }): Design =>
  withCheckout(design, { overrides: { '': values } });

function textOf(design: Design): string {
  const { stacks, problems } = compile(design);
  expect(problems).toEqual([]);
  return emitYaml(stacks[0]?.template ?? { Resources: {} }).text;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}

interface Ended {
  readonly outcome: Outcome;
  readonly events: readonly StackEvent[];
}

function listener() {
  const events = new Map<string, StackEvent[]>();
  const outcomes = new Map<string, Outcome>();
  let wake: () => void = () => undefined;
  const emit: ServiceDeps['emit'] = (name, payload) => {
    if (name === 'deploy.event') {
      const { deployment, event } = deploy['deploy.event'].payload.parse(payload);
      events.set(deployment, [...(events.get(deployment) ?? []), event]);
    }
    if (name === 'deploy.ended') {
      const { deployment, outcome } = deploy['deploy.ended'].payload.parse(payload);
      outcomes.set(deployment, outcome);
      wake();
    }
  };
  const ended = async (deployment: string): Promise<Ended> => {
    for (;;) {
      const outcome = outcomes.get(deployment);
      if (outcome) return { outcome, events: events.get(deployment) ?? [] };
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { emit, ended };
}
