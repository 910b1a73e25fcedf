// The command line's contract: exit codes, results on stdout, messages on stderr.

import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseTemplate } from '#app/cloudformation/parse/parse-template.ts';
import { readDesign } from '#app/design/read.ts';
import { readPictureDesign } from '#app/pictures/read-picture-design.ts';
import { type CliOptions, type CliResult, runCli } from './run-cli.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-cli-'));
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)),
  );
  await mkdir(join(folder, 'a-folder'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const examples = fileURLToPath(new URL('../../assets/examples/', import.meta.url));

const cli = (args: readonly string[], options: Partial<CliOptions> = {}): Promise<CliResult> =>
  runCli(args, { folder, ...options });

const queue = (properties: object): object => ({
  id: 'orders',
  type: 'AWS::SQS::Queue',
  name: 'orders queue',
  logicalId: 'Orders',
  position: { x: 0, y: 0 },
  properties,
});

const design = (blocks: readonly object[], more: object = {}): string =>
  JSON.stringify({
    format: 'stackwright',
    version: 1,
    name: 'Test',
    blocks,
    connections: [],
    waivers: [],
    ...more,
  });

const kept = { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' };
const templateWith = (properties: object): string =>
  JSON.stringify({
    Resources: { Orders: { Type: 'AWS::SQS::Queue', ...kept, Properties: properties } },
  });

const files: { readonly [name: string]: string | Buffer } = {
  'good.stackwright.json': design([queue({ SqsManagedSseEnabled: true })]),
  'bad.stackwright.json': design([queue({ VisibilityTimeout: 'soon' })]),
  'waived.stackwright.json': design([queue({ VisibilityTimeout: 'soon' })], {
    waivers: [{ id: 'w', rule: 'F3012', block: 'orders', reason: 'for the test' }],
  }),
  'untagged.stackwright.json': design([queue({})]),
  'nothing-drawn.stackwright.json': design([]),
  'unknown.stackwright.json': design([{ ...queue({}), type: 'from-the-future' }]),
  'clash.stackwright.json': design([queue({}), { ...queue({}), id: 'other' }]),
  'cut-off.stackwright.json': design([queue({})]).slice(0, 120),
  'cut-off.json': design([queue({})]).slice(0, 120),
  'newer.stackwright.json': design([], { version: 99 }),
  'wrong-type.stackwright.json': design([{ ...queue({}), position: 'left' }]),
  'empty.stackwright.json': '',
  'empty.yaml': '',
  'package.json': '{"name": "something", "version": "1.0.0"}',
  'foreign.stackwright.json': '{"name": "something", "version": 1}',
  'notes.txt': 'Milk, eggs and a new load balancer.',
  'broken.yaml': 'Resources:\n  Orders: {Type: [\n',
  'not-utf8.yaml': Buffer.from([0x52, 0xff, 0xfe, 0x00]),
  'good.yaml': 'Resources:\n  Orders:\n    Type: AWS::SNS::Topic\n',
  'bad.json': templateWith({ VisibilityTimeout: 'soon' }),
  'untyped.yaml': 'Resources:\n  Orders:\n    Properties: {}\n',
  'large.json': templateWith({ Tags: [{ Key: 'k', Value: 'v'.repeat(60_000) }] }),
  'photo.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
  'utf16.yaml': Buffer.from('\uFEFFResources:', 'utf16le'),
  'chart.mmd': '---\ntitle: Shop\n---\nflowchart LR\n',
  'taken.json': 'something else',
};

describe.concurrent('what can not be done says so on stderr alone, and ends with 2', () => {
  const deploy = (...more: readonly string[]): readonly string[] => [
    'deploy',
    'good.yaml',
    '--stack',
    'test',
    '--yes',
    '--region',
    'eu-central-1',
    ...more,
  ];
  it.each<[string, readonly string[], RegExp]>([
    ['no command', [], /Usage: stackwright/],
    ['an unknown command', ['draw'], /unknown command 'draw'/],
    ['an unknown option', ['blocks', '--colour'], /unknown option '--colour'/],
    ['an unknown format', ['blocks', '--format', 'xml'], /Allowed choices are text, json/],
    ['a missing argument', ['validate'], /missing required argument 'files'/],
    ['one argument too many', ['rules', 'extra'], /too many arguments/],

    ['new: nothing to make', ['new'], /Which example\?.*--list/s],
    ['new: nowhere to put it', ['new', 'shop'], /Where to\?.*--out FILE/s],
    ['new: no such example', ['new', 'mall', '--out', 'x'], /no example "mall".*--list/s],
    ['new: a path as an example', ['new', '../shop', '--out', 'x'], /no example/],
    [
      'new: a file in the way',
      ['new', 'shop', '--out', 'taken.json'],
      /is there already.*--force/s,
    ],
    ['new: a folder in the way', ['new', 'shop', '--out', 'a-folder'], /a-folder is a folder/],
    ['new: no such folder', ['new', 'shop', '--out', 'no/where.json'], /folder no longer exists/],

    ['no such file', ['validate', 'missing.yaml'], /There is no file missing.yaml/],
    ['a folder', ['validate', 'a-folder'], /a-folder is a folder, not a file/],
    ['an empty design', ['validate', 'empty.stackwright.json'], /The file is empty/],
    ['an empty template', ['validate', 'empty.yaml'], /empty/],
    [
      'a design cut off',
      ['validate', 'cut-off.stackwright.json'],
      /not valid JSON.*line 1, column \d+.*cut off/s,
    ],
    ['a design cut off, of another name', ['validate', 'cut-off.json'], /not valid JSON/],
    ['a newer design', ['validate', 'newer.stackwright.json'], /newer Stackwright.*Update/s],
    ['a wrong type in a design', ['validate', 'wrong-type.stackwright.json'], /position.*orders/s],
    [
      'a foreign file of a design name',
      ['validate', 'foreign.stackwright.json'],
      /not a Stackwright/,
    ],
    ['foreign JSON', ['validate', 'package.json'], /neither a Stackwright design nor/],
    ['foreign text', ['validate', 'notes.txt'], /neither|line 1|map of sections/],
    ['a photo', ['score', 'photo.jpg'], /photo\.jpg is a JPEG picture: it holds no design/],
    ['a text in UTF-16', ['validate', 'utf16.yaml'], /is a text in UTF-16.*Save it as UTF-8/s],
    ['a Mermaid chart', ['describe', 'chart.mmd'], /chart\.mmd is neither.*Mermaid has no place/s],
    ['broken YAML', ['validate', 'broken.yaml'], /broken\.yaml: .*line \d/],
    ['no such baseline', ['validate', 'good.yaml', '--baseline', 'none'], /no baseline none/],
    [
      'a baseline that is none',
      ['validate', 'good.yaml', '--baseline', 'package.json'],
      /package\.json is no baseline/,
    ],
    [
      'a baseline that is none, to be written over',
      ['validate', 'good.yaml', '--baseline', 'taken.json', '--write-baseline'],
      /taken\.json is not valid JSON \(line 1, column 1\)/,
    ],
    ['nowhere to write a baseline', ['validate', 'good.yaml', '--write-baseline'], /--baseline/],
    ['bytes that are no text', ['validate', 'not-utf8.yaml'], /not UTF-8/],

    ['export: a template', ['export', 'good.yaml'], /is a CloudFormation template already/],
    [
      'export: onto a folder',
      ['export', 'good.stackwright.json', '--out', 'a-folder'],
      /is a folder/,
    ],
    [
      'export: below a file',
      ['export', 'good.stackwright.json', '--out', 'taken.json/x'],
      /not a folder/,
    ],

    [
      'export: several stacks to a file',
      ['export', 'good.stackwright.json', '--stacks', 'nested', '--out', 'all.yaml'],
      /go to a folder.*--out DIR/s,
    ],
    [
      'export: several stacks nowhere',
      ['export', 'good.stackwright.json', '--stacks', 'per-service'],
      /go to a folder/,
    ],
    [
      'export: an unknown layout',
      ['export', 'good.stackwright.json', '--stacks', 'many', '--out', 'x'],
      /Allowed choices are single, nested, per-service/,
    ],
    [
      'deploy: nested templates nowhere',
      ['deploy', 'good.stackwright.json', '--stack', 'test', '--yes', '--stacks', 'nested'],
      /from S3.*--templates/s,
    ],

    ['deploy: no stack', ['deploy', 'good.yaml', '--yes'], /--stack/],
    [
      'deploy: nobody to agree',
      ['deploy', 'good.yaml', '--stack', 'test'],
      /Nobody is there.*--yes/s,
    ],
    [
      'deploy: no such file',
      ['deploy', 'missing.yaml', '--stack', 'x', '--yes'],
      /There is no file/,
    ],
    [
      'deploy: not a whole template',
      ['deploy', 'untyped.yaml', '--stack', 'x', '--yes'],
      /Orders has no Type/,
    ],
    [
      'deploy: no Region',
      ['deploy', 'good.yaml', '--stack', 'test', '--yes'],
      /No Region is chosen/,
    ],
    ['deploy: a Region that is none', deploy('--region', 'Europe/Berlin'), /is not a Region/],
    ['deploy: no such profile', deploy('--profile', 'nobody'), /no profile "nobody"/],
    ['deploy: an endpoint that is none', deploy('--endpoint', 'ftp://x'), /not an http or https/],
    ['deploy: http to elsewhere', deploy('--endpoint', 'http://aws.test'), /not encrypted/],
    [
      'deploy: a name no stack can have',
      deploy('--stack', 'my_stack'),
      /can't be the name of a stack/,
    ],
    ['deploy: a parameter without a value', deploy('--parameter', 'Stage'), /Name=value/],
    [
      'deploy: a template too large to send',
      ['deploy', 'large.json', '--stack', 'x', '--yes', '--region', 'eu-central-1'],
      /60,\d+ bytes.*CloudFormation takes 51,200/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await cli(args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('leaves a file that was in the way as it was', async () => {
    expect(await readFile(join(folder, 'taken.json'), 'utf8')).toBe('something else');
  });
});

const Summary = z.strictObject({
  error: z.number(),
  warning: z.number(),
  info: z.number(),
  waived: z.number(),
  known: z.number(),
});

const Findings = z.strictObject({
  findings: z.array(
    z.strictObject({
      file: z.string(),
      line: z.number(),
      column: z.number(),
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string(),
      blocks: z.array(z.string()),
      connections: z.array(z.string()),
      source: z.enum(['design', 'template']),
      fixes: z.array(z.strictObject({ title: z.string(), edits: z.array(z.looseObject({})) })),
      waiver: z.string().optional(),
      known: z.literal(true).optional(),
      template: z.strictObject({ logicalId: z.string(), path: z.string() }).optional(),
    }),
  ),
  summary: Summary,
  files: z.array(
    z.strictObject({ file: z.string(), kind: z.enum(['design', 'template']), summary: Summary }),
  ),
  failures: z.array(
    z.strictObject({
      file: z.string(),
      code: z.string(),
      message: z.string(),
      hint: z.string().optional(),
      line: z.number().optional(),
      column: z.number().optional(),
    }),
  ),
  baseline: z.strictObject({ file: z.string(), gone: z.number() }).optional(),
});

const validated = async (...args: readonly string[]) => {
  const { code, stdout } = await cli(['validate', ...args, '--format', 'json']);
  return { code, ...Findings.parse(JSON.parse(stdout)) };
};

describe('validate', () => {
  it("shows the validator's finding on the block that made the resource", async () => {
    const { code, findings, summary } = await validated('bad.stackwright.json');
    expect(code).toBe(1);
    expect(summary).toMatchObject({ error: 1, waived: 0 });
    expect(findings[0]).toEqual({
      file: 'bad.stackwright.json',
      line: 1,
      column: 183,
      rule: 'F3012',
      severity: 'error',
      message: "'soon' is not of type 'integer'",
      blocks: ['orders'],
      connections: [],
      source: 'template',
      fixes: [],
      template: { logicalId: 'Orders', path: 'VisibilityTimeout' },
    });
  });

  it('says the same to people, by the names they gave', async () => {
    const { code, stdout } = await cli(['validate', 'bad.stackwright.json']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^error +F3012 +'soon' is not of type 'integer'\n +on orders queue\n/);
    expect(stdout).toMatch(/\n1 error, \d+ warnings?, \d+ info\n$/);
  });

  it('counts what was waived, and does not fail for it', async () => {
    const { code, findings, summary } = await validated('waived.stackwright.json');
    expect(code).toBe(0);
    expect(summary).toMatchObject({ error: 0, waived: 1 });
    expect(findings[0]).toMatchObject({ rule: 'F3012', waiver: 'w' });
  });

  it("reports a design's own problems as findings of the design", async () => {
    const { code, findings } = await validated('clash.stackwright.json');
    expect(code).toBe(1);
    expect(findings[0]).toMatchObject({ severity: 'error', source: 'design' });
  });

  it('knows no blocks in a template', async () => {
    const { code, findings } = await validated('bad.json');
    expect(code).toBe(1);
    expect(findings[0]).toMatchObject({ rule: 'F3012', blocks: [], source: 'template' });
  });

  it('takes a template that lacks something for what it is', async () => {
    const { code, findings } = await validated('untyped.yaml');
    expect(code).toBe(1);
    expect(findings[0]).toMatchObject({ severity: 'error', source: 'template' });
  });

  it.each(['good.stackwright.json', 'nothing-drawn.stackwright.json', 'good.yaml'])(
    'finds no error in %s',
    async (file) => {
      const { code, summary } = await validated(file);
      expect({ code, error: summary.error }).toEqual({ code: 0, error: 0 });
    },
  );

  it('hides no finding behind a file that can not be read', async () => {
    const { code, findings, summary, failures, ...report } = await validated(
      ...['missing.yaml', 'bad.stackwright.json', 'cut-off.json', 'bad.json', './bad.json'],
    );
    expect(code).toBe(2);
    expect(findings.filter(({ rule }) => rule === 'F3012').map(({ file }) => file)).toEqual([
      'bad.stackwright.json',
      'bad.json',
    ]);
    expect(summary.error).toBe(2);
    expect(report.files.map(({ file, kind }) => `${kind} ${file}`)).toEqual([
      'design bad.stackwright.json',
      'template bad.json',
    ]);
    expect(failures.map(({ file, code: what }) => `${file} ${what}`)).toEqual([
      'missing.yaml not-found',
      'cut-off.json not-json',
    ]);
  });

  it('tells people the same, file by file', async () => {
    const { code, stdout, stderr } = await cli([
      ...['validate', 'missing.yaml', 'bad.json', 'good.stackwright.json'],
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch('There is no file missing.yaml');
    expect(stdout).toMatch(/^bad\.json: 1 error.*\nerror +F3012/);
    expect(stdout).toMatch(/\n\ngood\.stackwright\.json: 0 errors/);
    expect(stdout).toMatch(/\n\n2 files: 1 error,.*\n$/);
  });

  it.each([
    ['error', 'untagged.stackwright.json', 0],
    ['info', 'untagged.stackwright.json', 1],
    ['info', 'nothing-drawn.stackwright.json', 0],
  ])('fails on %s or worse, as asked: %s', async (failOn, file, code) => {
    expect(await validated(file, '--fail-on', failOn)).toMatchObject({ code });
  });

  it.each(readdirSync(examples))('has no more than advice for the example %s', async (file) => {
    const { code, findings } = await validated(join(examples, file));
    const found = findings.filter(
      ({ severity, waiver }) => severity !== 'info' && waiver === undefined,
    );
    expect({ code, found: found.map(({ message }) => message) }).toEqual({ code: 0, found: [] });
  });
});

describe('new and export', () => {
  it('lists the examples, a line each, its name first', async () => {
    const { code, stdout, stderr } = await cli(['new', '--list']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^shop +Shop\b/);
  });

  it('makes a design that opens and exports to a template that parses', async () => {
    const made = await cli(['new', 'shop', '--out', 'shop.stackwright.json']);
    expect(made).toMatchObject({ code: 0, stdout: '' });
    expect(readDesign(await readFile(join(folder, 'shop.stackwright.json'), 'utf8')).ok).toBe(true);

    const printed = await cli(['export', 'shop.stackwright.json']);
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    const filed = await cli(['export', 'shop.stackwright.json', '--out', 'shop.json']);
    expect(filed).toMatchObject({ code: 0, stdout: '' });

    const yaml = parseTemplate(printed.stdout);
    const json = await readFile(join(folder, 'shop.json'), 'utf8');
    expect(yaml.ok && yaml.value.template).toEqual(JSON.parse(json));
    expect(printed.stdout).toMatch(/\n {2}# .*\n {2}Checkout:\n/); // says whose resource it is
  });

  it('replaces a file when told to', async () => {
    await writeFile(join(folder, 'old.json'), 'old');
    const { code } = await cli(['new', 'shop', '--out', 'old.json', '--force']);
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'old.json'), 'utf8')).toContain('"stackwright"');
  });

  it('exports what it can, and says what is missing', async () => {
    const unknown = await cli(['export', 'unknown.stackwright.json']);
    expect(unknown).toMatchObject({ code: 0 });
    expect(unknown.stderr).toMatch(/warning: .*unknown type "from-the-future"/);
    const clash = await cli(['export', 'clash.stackwright.json', '--format', 'json']);
    expect(clash).toMatchObject({ code: 1 });
    expect(clash.stderr).toMatch(/error: .*logical id Orders/);
    expect(JSON.parse(clash.stdout)).toHaveProperty('Resources.Orders');
  });
});

describe('export of several stacks', () => {
  const twoServices = design(
    [
      ...['a', 'b'].flatMap((name) => [
        { id: `${name}s`, type: 'microservice', name, logicalId: `${name.toUpperCase()}Service` },
        { id: name, type: 'sqs-queue', name, logicalId: name.toUpperCase(), owner: `${name}s` },
      ]),
      { id: 'news', type: 'sns-topic', name: 'news', logicalId: 'News' },
    ].map((block) => ({ position: { x: 0, y: 0 }, properties: {}, ...block })),
  );

  it('writes a file a stack and a list, and takes both back when stacks go', async () => {
    await writeFile(join(folder, 'two.stackwright.json'), twoServices);
    const first = await cli([
      'export',
      'two.stackwright.json',
      '--stacks',
      'nested',
      '--out',
      'two',
    ]);
    expect(first).toMatchObject({ code: 0, stdout: '' });
    expect(first.stderr).toMatch(/Wrote 4 templates to two.*root\.yaml/s);
    expect((await readdir(join(folder, 'two'))).toSorted()).toEqual([
      'a-service.yaml',
      'b-service.yaml',
      'base.yaml',
      'root.yaml',
      'stacks.json',
    ]);
    const again = ['export', 'two.stackwright.json', '--stacks', 'per-service', '--out', 'two'];
    const second = await cli([...again, '--format', 'json']);
    expect(second.stderr).toMatch(/Deleted.*root\.yaml/);
    expect((await readdir(join(folder, 'two'))).toSorted()).toEqual([
      'a-service.json',
      'b-service.json',
      'base.json',
      'stacks.json',
    ]);
    const list: unknown = JSON.parse(await readFile(join(folder, 'two', 'stacks.json'), 'utf8'));
    expect(list).toMatchObject({
      layout: 'per-service',
      crossing: 'export',
      stacks: [{ key: 'base', name: 'test-base', file: 'base.json', needs: [] }, {}, {}],
    });
  });

  it('replaces no file that nobody exported', async () => {
    await writeFile(join(folder, 'two.stackwright.json'), twoServices);
    await mkdir(join(folder, 'mine'));
    await writeFile(join(folder, 'mine', 'base.yaml'), 'precious');
    const { code, stderr } = await cli([
      'export',
      'two.stackwright.json',
      '--stacks',
      'per-service',
      '--out',
      'mine',
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/base\.yaml is there already, and no export wrote it/);
    expect(await readdir(join(folder, 'mine'))).toEqual(['base.yaml']);
    expect(await readFile(join(folder, 'mine', 'base.yaml'), 'utf8')).toBe('precious');
  });
});

describe('the lists', () => {
  const entries = async (command: string, ...more: readonly string[]) => {
    const { code, stdout } = await cli([command, '--format', 'json', ...more]);
    expect(code).toBe(0);
    return z.array(z.looseObject({ label: z.string() })).parse(JSON.parse(stdout));
  };

  it('blocks: type, label, category, services', async () => {
    const blocks = await entries('blocks');
    expect(blocks).toContainEqual(
      expect.objectContaining({
        type: 'sqs-queue',
        label: 'SQS queue',
        category: 'messaging',
        services: ['Amazon SQS'],
      }),
    );
  });

  it('blocks --all: one for every CloudFormation resource type as well', async () => {
    const blocks = await entries('blocks', '--all');
    expect(blocks.length).toBeGreaterThan(1500);
    expect(blocks).toContainEqual(expect.objectContaining({ type: 'AWS::SQS::Queue' }));
  });

  it('connections: type, label, category', async () => {
    expect(await entries('connections')).toContainEqual(
      expect.objectContaining({ type: 'reads', label: 'reads', category: 'synchronous' }),
    );
  });

  it('rules: id, label, area, severity', async () => {
    const Rule = z.looseObject({
      id: z.string(),
      label: z.string(),
      area: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
    });
    const rules = z.array(Rule).parse(await entries('rules'));
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(['blocks', 'connections', 'rules'])('%s, for people', async (command) => {
    const { code, stderr } = await cli([command]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    [['--version'], /^\d+\.\d+\.\d+/],
    [['--help'], /Commands:.*Exit codes/s],
    [['deploy', '--help'], /--dry-run/],
  ])('%j', async (args, shown) => {
    const { code, stdout } = await cli(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(shown);
  });
});

describe('output that does not get through', () => {
  it('is no failure when the reader has seen enough', async () => {
    const { code, stderr } = await cli(['blocks', '--all', '--format', 'json'], { deaf: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  describe.skipIf(!existsSync('/dev/full'))('on a full disk (needs /dev/full)', () => {
    it('is a failure on stdout', async () => {
      const stdout = openSync('/dev/full', 'w');
      const { code, stderr } = await cli(['blocks'], { stdout });
      closeSync(stdout);
      expect(code).toBe(2);
      expect(stderr).toMatch(/the disk is full/);
    });

    it('is a failure in a file', async () => {
      const { code, stderr } = await cli(['new', 'shop', '--out', '/dev/full']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/\/dev\/full could not be saved: the disk is full/);
    });
  });

  it('leaves nothing half-written behind', async () => {
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('score', () => {
  const example = (name: string): string => join(examples, `${name}.stackwright.json`);

  it('gives each property its figure, and what would move it most', async () => {
    const { code, stdout, stderr } = await cli(['score', example('shop')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^\d of 7 good, 5 services\n/);
    expect(stdout).toMatch(/Fault isolation +3 of 5 +keep working when Search is down/);
    expect(stdout).toContain('takes the figure to 4 of 5.');
  });

  it('compares a monolith with what it is broken into', async () => {
    const args = ['score', example('shop'), '--against', example('monolith')];
    const { code, stdout } = await cli([...args, '--format', 'json']);
    const Compared = z.object({
      before: z.object({ services: z.array(z.unknown()).length(1) }),
      after: z.object({ services: z.array(z.unknown()).length(5) }),
      comparison: z.object({
        properties: z.array(z.object({ id: z.string(), change: z.string() })).length(7),
      }),
    });
    const { comparison } = Compared.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(comparison.properties.filter(({ change }) => change === 'worse')).toEqual([]);
    expect(comparison.properties).toContainEqual({ id: 'fault-isolation', change: 'better' });
  });

  it('takes designs only', async () => {
    const { code, stdout, stderr } = await cli(['score', 'good.yaml']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('good.yaml is a CloudFormation template.');
  });
});

it('runs by npm, from any folder of the checkout, with its exit code', async () => {
  const docs = fileURLToPath(new URL('../../docs', import.meta.url));
  const npm = (...args: readonly string[]): Promise<number | null> =>
    new Promise((resolve, reject) => {
      const shell = process.platform === 'win32'; // npm is a batch file there
      spawn('npm', ['run', '-s', 'cli', '--', ...args], { cwd: docs, stdio: 'ignore', shell })
        .once('error', reject)
        .once('close', resolve);
    });
  expect(await npm('validate', 'missing.yaml')).toBe(2);
  expect(await npm('validate', join(folder, 'bad.json'))).toBe(1);
  expect(await npm('validate', '../assets/examples/shop.stackwright.json')).toBe(0);
});

it('calls a deployment failed when AWS can not be reached', async () => {
  const port = await closedPort();
  const endpoint = `http://127.0.0.1:${port}`;
  const { code, stdout, stderr } = await cli([
    ...['deploy', 'good.yaml', '--stack', 'test', '--yes', '--region', 'eu-central-1'],
    ...['--endpoint', endpoint],
  ]);
  expect(stderr).toMatch(`CloudFormation at ${endpoint} can't be reached: nothing listens there.`);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});

it('refuses to deploy a stack that would not be what is drawn', async () => {
  const { code, stderr } = await cli([
    ...['deploy', 'clash.stackwright.json', '--stack', 'test', '--yes'],
    ...['--region', 'eu-central-1'],
  ]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/Nothing was deployed/);
});

const closedPort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

describe.concurrent('arrange', () => {
  it('writes the design laid out, and leaves what it has laid out before', async () => {
    const file = join(examples, 'shop.stackwright.json');
    const once = await cli([
      'arrange',
      file,
      '--direction',
      'down',
      '--out',
      'down.stackwright.json',
    ]);
    expect(once).toMatchObject({ code: 0, stdout: '' });
    const written = await readFile(join(folder, 'down.stackwright.json'), 'utf8');
    expect(written).not.toBe(await readFile(file, 'utf8'));
    const again = await cli(['arrange', 'down.stackwright.json', '--direction', 'down']);
    expect(again).toMatchObject({ code: 0, stdout: written });
  });

  it.each([
    [['arrange', 'good.yaml'], 'is a CloudFormation template'],
    [['arrange', 'good.stackwright.json', '--direction', 'up'], 'right, down'],
  ])('%j says that %s', async (args, message) => {
    const { code, stdout, stderr } = await cli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe.concurrent('render', () => {
  it('draws a design to stdout, its icons embedded', async () => {
    const { code, stdout } = await cli(['render', join(examples, 'shop.stackwright.json')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<svg [\s\S]*<symbol[\s\S]*>shop-alb<[\s\S]*<\/svg>\n$/);
    expect(stdout).toContain('#F6F7F9');
  });

  it('writes a dark picture to the file it is told', async () => {
    const { code, stdout } = await cli([
      'render',
      'good.stackwright.json',
      '--dark',
      '--out',
      'dark.svg',
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(await readFile(join(folder, 'dark.svg'), 'utf8')).toContain('#101319');
  });

  it.each(['svg', 'png', 'pdf'])(
    'writes a %s that carries the design and opens again',
    async (format) => {
      const file = `good.${format}`;
      const drawn = await cli([
        'render',
        'good.stackwright.json',
        '--title',
        '--legend',
        '--out',
        file,
      ]);
      expect(drawn).toEqual({ code: 0, stdout: '', stderr: '' });
      const shown = readDesign(await readFile(join(folder, 'good.stackwright.json'), 'utf8'));
      expect(readPictureDesign(await readFile(join(folder, file)))).toEqual(shown);

      const bare = `bare.${format}`;
      await cli(['render', file, '--no-design', '--out', bare]);
      expect(readPictureDesign(await readFile(join(folder, bare)))).toMatchObject({
        ok: false,
        failure: { code: 'no-design' },
      });
    },
  );

  it.each([
    [['render', 'good.yaml'], 'is a CloudFormation template: it has no picture'],
    [
      ['render', 'good.stackwright.json', '--out', 'x.gif'],
      'x.gif would be no picture by its name',
    ],
    [['render', 'good.stackwright.json', '--scale', 'big'], '--scale: '],
    [['render', 'good.stackwright.json', '--only', 'nobody'], 'The design has no block nobody'],
    [['render', 'good.stackwright.json', '--environment', 'moon'], 'no environment moon'],
    [['render', 'missing.stackwright.json'], 'There is no file'],
  ])('%j says that %s', async (args, message) => {
    const { code, stdout, stderr } = await cli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
