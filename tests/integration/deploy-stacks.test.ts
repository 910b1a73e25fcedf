// Two microservices that message each other one way, each with a stack of its own, on MiniStack:
// created in order, updated alone, deleted from the end.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Crossing, Design } from '#app/design/schema.ts';
import { sketch } from '#app/design/testing/sketch.ts';
import { writeDesign } from '#app/design/write.ts';
import { type Ministack, pythonTools, startMinistack } from './ministack.ts';
import { type CliResult, runCli } from './run-cli.ts';

const skipped = 'missing' in pythonTools ? pythonTools.missing : undefined;
if (skipped) console.warn(`Skipped: deployments of several stacks. ${skipped}`);

/** `sends`: orders leaves parcels in shipping's queue. */
const drawn = (visibilityTimeout: number, sends = true): Design =>
  sketch({
    blocks: {
      'orders-svc': 'microservice',
      'shipping-svc': 'microservice',
      'order-events': 'sns-topic',
      'place-order': { type: 'lambda-function', owner: 'orders-svc' },
      orders: { type: 'dynamodb-table', owner: 'orders-svc' },
      ship: { type: 'lambda-function', owner: 'shipping-svc' },
      parcels: {
        type: 'sqs-queue',
        owner: 'shipping-svc',
        properties: { visibilityTimeout },
      },
    },
    connections: [
      ['place-order', 'reads-and-writes', 'orders'],
      ['place-order', 'publishes', 'order-events'],
      ...(sends ? [['place-order', 'sends', 'parcels'] as const] : []),
      ['order-events', 'subscribes', 'parcels'],
      ['parcels', 'triggers', 'ship'],
    ],
  });

describe.skipIf(skipped)(`several stacks${skipped ? ` – ${skipped}` : ''}`, () => {
  let ministack: Ministack;
  let folder = '';
  beforeAll(async () => {
    if ('missing' in pythonTools) return;
    folder = await mkdtemp(join(tmpdir(), 'stackwright-stacks-'));
    ministack = await startMinistack(pythonTools.python);
  });
  afterAll(async () => {
    await ministack?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const cli = async (
    command: 'deploy' | 'delete',
    design: Design,
    stack: string,
    ...more: readonly string[]
  ): Promise<CliResult> => {
    await writeFile(join(folder, 'it.stackwright.json'), writeDesign(design));
    const target = ['--region', 'eu-central-1', '--endpoint', ministack.endpoint];
    const stacks = ['--stack', stack, '--stacks', 'per-service'];
    return runCli([command, 'it.stackwright.json', ...target, ...stacks, ...more], { folder });
  };
  const statuses = ({ stdout }: CliResult): readonly string[] =>
    stdout.split('\n').filter((line) => /^\S+: \w+_(COMPLETE|FAILED)$|is up to date/.test(line));

  it.each<Crossing>(['export', 'parameter'])(
    'are created in order, with values as %s',
    async (how) => {
      const made = await cli('deploy', drawn(180), `by-${how}`, '--crossing', how, '--yes');
      expect(made.code, made.stderr).toBe(0);
      expect(statuses(made)).toEqual([
        `by-${how}-base: CREATE_COMPLETE`,
        `by-${how}-shipping-svc: CREATE_COMPLETE`,
        `by-${how}-orders-svc: CREATE_COMPLETE`,
      ]);
    },
  );

  it('show in a dry run what can be planned', async () => {
    const dry = await cli('deploy', drawn(180), 'none', '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.stdout).toMatch(/Create none-base/);
    expect(dry.stderr).toMatch(/none-orders-svc can't be planned before base, shipping-svc/);
  });

  it('change alone', async () => {
    const changed = await cli('deploy', drawn(240), 'by-export', '--crossing', 'export', '--yes');
    expect(statuses(changed)).toEqual([
      'by-export-base is up to date: nothing to change.',
      'by-export-shipping-svc: UPDATE_COMPLETE',
      'by-export-orders-svc is up to date: nothing to change.',
    ]);
    const only = await cli(
      'deploy',
      drawn(200),
      'by-parameter',
      '--crossing',
      'parameter',
      '--yes',
      '--only',
      'shipping-svc',
    );
    expect(statuses(only)).toEqual(['by-parameter-shipping-svc: UPDATE_COMPLETE']);
  });

  it('put out more when others begin to need it', async () => {
    const apart = drawn(180, false);
    const made = await cli('deploy', apart, 'more', '--crossing', 'parameter', '--yes');
    expect(made.code, made.stderr).toBe(0);
    const joined = await cli('deploy', drawn(180), 'more', '--crossing', 'parameter', '--yes');
    expect(joined.code, joined.stderr).toBe(0);
    expect(statuses(joined)).toEqual([
      'more-base is up to date: nothing to change.',
      'more-shipping-svc: UPDATE_COMPLETE',
      'more-orders-svc: UPDATE_COMPLETE',
    ]);
  });

  it('are deleted from the end', async () => {
    const gone = await cli('delete', drawn(240), 'by-export', '--yes');
    expect(gone.code, gone.stderr).toBe(0);
    expect(statuses(gone)).toEqual([
      'by-export-orders-svc: DELETE_COMPLETE',
      'by-export-shipping-svc: DELETE_COMPLETE',
      'by-export-base: DELETE_COMPLETE',
    ]);
    const again = await cli('delete', drawn(240), 'by-export', '--yes');
    expect(again.stdout).toMatch(/There is no/);
  });
});
