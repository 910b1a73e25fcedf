// A team's rule file and its Guard rules, all the way through the command line.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from './run-cli.ts';

const HEAD = { format: 'stackwright-rules', version: 1 };
const custom = {
  id: 'acme-queues-patient',
  title: 'Queues give their consumers time',
  severity: 'error',
  why: 'We lost orders once.',
  select: { block: { type: 'sqs-queue', where: [{ property: 'visibilityTimeout', less: 60 }] } },
  message: '{name} hides a message for {property:visibilityTimeout} s only.',
};
const guard = `let queues = Resources.*[ Type == 'AWS::SQS::Queue' ]
rule QUEUES_HAVE_OUR_KEY when %queues !empty {
  %queues.Properties.KmsMasterKeyId exists << Queues have our own key. >>
}
`;
const block = (id: string, type: string, properties: object) => ({
  id,
  type,
  name: id,
  logicalId: `Block${id}`,
  position: { x: 0, y: 0 },
  properties,
});
const design = (settings: object = {}) => ({
  format: 'stackwright',
  version: 1,
  name: 'Test',
  settings,
  blocks: [
    block('orders', 'sqs-queue', { visibilityTimeout: 30 }),
    block('stock', 'dynamodb-table', { pointInTimeRecovery: false }),
  ],
  connections: [],
  waivers: [],
});

const files: { readonly [name: string]: object | string } = {
  'repo/.git/HEAD': '',
  'repo/designs/orders.stackwright.json': design(),
  'repo/designs/bold.stackwright.json': design({
    rules: {
      'no-backup': { severity: 'off' },
      'acme-queues-patient': { severity: 'info' },
    },
  }),
  'repo/stackwright.rules.json': {
    ...HEAD,
    extends: ['shared/base.rules.json'],
    rules: { 'no-backup': { severity: 'error', locked: true } },
  },
  'repo/shared/base.rules.json': {
    ...HEAD,
    custom: [custom],
    guard: ['queues.guard', 'cut.guard'],
  },
  'repo/shared/queues.guard': guard,
  'repo/shared/cut.guard': 'rule CUT {\n  this is',
  'quiet.json': { ...HEAD, rules: { 'no-backup': { severity: 'off' } } },
  'broken.json': '{\n  "format": "stackwright-rules",\n  "version": 1,\n  "rules": {,\n}',
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-cli-rules-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    await writeFile(join(folder, name), text);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const Report = z.object({
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.string(),
      message: z.string(),
      blocks: z.array(z.string()),
      ruleFile: z.string().optional(),
    }),
  ),
});

async function validate(...args: string[]) {
  const { code, stdout, stderr } = await runCli(['validate', ...args, '--format', 'json'], {
    folder,
  });
  if (stderr) throw new Error(stderr);
  const { findings } = Report.parse(JSON.parse(stdout));
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
  return { code, of };
}

describe('validate', () => {
  it("judges by the rule file of the design's repository, and by what that extends", async () => {
    const { code, of } = await validate('repo/designs/orders.stackwright.json');
    expect(code).toBe(1);
    expect(of('acme-queues-patient')).toEqual([
      {
        rule: 'acme-queues-patient',
        severity: 'error',
        message: 'orders hides a message for 30 s only.',
        blocks: ['orders'],
        ruleFile: 'shared/base.rules.json',
      },
    ]);
    expect(of('no-backup')[0]?.severity).toBe('error');
    expect(of('QUEUES_HAVE_OUR_KEY')[0]).toEqual({
      rule: 'QUEUES_HAVE_OUR_KEY',
      severity: 'error',
      message: 'Queues have our own key.',
      blocks: ['orders'],
      ruleFile: 'shared/queues.guard',
    });
    expect(of('guard-file')[0]?.message).toMatch(/^shared\/cut.guard .* line \d/);
  });

  it('lets a design tune what is not locked, and nothing else', async () => {
    const { of } = await validate('repo/designs/bold.stackwright.json');
    expect(of('no-backup')[0]?.severity).toBe('error');
    expect(of('acme-queues-patient')[0]?.severity).toBe('info');
  });

  it('takes the file it is told to instead', async () => {
    const { code, of } = await validate(
      'repo/designs/orders.stackwright.json',
      '--rules',
      'quiet.json',
    );
    expect([code, of('no-backup'), of('acme-queues-patient')]).toEqual([0, [], []]);
  });

  it('judges by the built-in rules where the file is broken, and fails', async () => {
    const { code, of } = await validate(
      'repo/designs/orders.stackwright.json',
      '--rules',
      'broken.json',
    );
    expect(code).toBe(1);
    expect(of('rule-file')[0]?.message).toMatch(/^broken.json:4: The file is not valid JSON/);
    expect(of('no-backup')).toHaveLength(1);
  });

  it('refuses a file that is not there', async () => {
    const { code, stderr } = await runCli(['validate', 'x.json', '--rules', 'gone.json'], {
      folder,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('gone.json');
  });
});

describe('rules', () => {
  it("lists a team's among the others, as they hold there", async () => {
    const { code, stdout } = await runCli(
      ['rules', '--rules', 'repo/stackwright.rules.json', '--format', 'json'],
      { folder },
    );
    const listed: unknown = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(listed).toContainEqual(
      expect.objectContaining({
        id: 'no-backup',
        severity: 'error',
        lockedBy: 'stackwright.rules.json',
      }),
    );
    expect(listed).toContainEqual(
      expect.objectContaining({ id: 'acme-queues-patient', ruleFile: 'shared/base.rules.json' }),
    );
  });

  it('says what is wrong with a file', async () => {
    const { code, stderr } = await runCli(['rules', '--rules', 'broken.json'], { folder });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^broken.json:4: error: /)]);
  });
});
