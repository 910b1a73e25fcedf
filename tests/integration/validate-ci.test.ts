// What CI systems are given by `validate`, by the real command: files that point into files.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sketch } from '#app/design/testing/sketch.ts';
import { writeDesign } from '#app/design/write.ts';
import { type CliResult, runCli } from './run-cli.ts';

let repository = '';
beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'stackwright-ci-'));
  await mkdir(join(repository, '.git'));
  await mkdir(join(repository, 'infra'));
});
afterAll(() => rm(repository, { recursive: true, force: true }));

/** From a folder of the repository, as a CI job with a working directory does. */
const validate = (...args: readonly string[]): Promise<CliResult> =>
  runCli(['validate', ...args], { folder: join(repository, 'infra') });
const write = (file: string, text: string): Promise<void> =>
  writeFile(join(repository, 'infra', file), text);
const read = (file: string): Promise<string> => readFile(join(repository, 'infra', file), 'utf8');

const design = (...queues: readonly string[]): string =>
  writeDesign(
    sketch({
      blocks: Object.fromEntries(
        queues.map((name) => [
          name,
          { type: 'AWS::SQS::Queue', properties: { VisibilityTimeout: 'soon' } },
        ]),
      ),
    }),
  );
const lineOf = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

const TEMPLATE =
  'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: soon\n';

describe('validate in CI', () => {
  it('writes SARIF that points to lines of the repository, and says the same to people', async () => {
    await write('a.stackwright.json', design('orders'));
    await write('b.yaml', TEMPLATE);
    const args = ['a.stackwright.json', 'b.yaml', '--format', 'sarif', '--out', 'found.sarif'];
    const { code, stdout, stderr } = await validate(...args);
    expect(code).toBe(1);
    expect(stdout).toMatch(/error +F3012 .*\n +on orders\n[^]*\n2 files: 2 errors, /);
    expect(stderr).toBe('Wrote found.sarif.\n');
    const log: Log = JSON.parse(await read('found.sarif')); // its shape is the unit tests' matter
    const errors = log.runs[0]?.results?.filter(({ level }) => level === 'error') ?? [];
    expect(errors.map(({ locations }) => locations?.[0]?.physicalLocation)).toMatchObject([
      {
        artifactLocation: { uri: 'infra/a.stackwright.json' },
        region: { startLine: lineOf(design('orders'), '"VisibilityTimeout"') },
      },
      { artifactLocation: { uri: 'infra/b.yaml' }, region: { startLine: 5 } },
    ]);
    const [{ physicalLocation: compiled } = expect.fail()] = errors[0]?.relatedLocations ?? [];
    const held = log.runs[0]?.artifacts?.find(
      ({ location }) => location?.uri === compiled?.artifactLocation?.uri,
    );
    expect(held?.contents?.text?.split('\n')[(compiled?.region?.startLine ?? 0) - 1]).toMatch(
      /VisibilityTimeout: soon/,
    );
  });

  it('annotates files by their paths in the repository', async () => {
    await write('b.yaml', TEMPLATE);
    await write('broken.stackwright.json', '{\n  "format": "stackwright",\n<<<<<<< ours\n');
    const { code, stdout } = await validate(
      'b.yaml',
      'broken.stackwright.json',
      '--format',
      'github',
    );
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error file=infra\/broken\.stackwright\.json,line=3,col=1,/);
    expect(stdout).toMatch(/\n::error file=infra\/b\.yaml,line=5,endLine=5,col=7,title=.*F3012/);
  });

  it('writes JUnit cases', async () => {
    await write('b.yaml', TEMPLATE);
    const { code, stdout } = await validate('b.yaml', '--format', 'junit');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /<testcase classname="infra\/b\.yaml" name="F3012: Orders\.VisibilityTimeout" file="infra\/b\.yaml" line="5">\n +<failure /,
    );
  });
});

describe('a baseline', () => {
  it('lets pass what was there, fails for what is new, and tells what is gone', async () => {
    const file = 'c.stackwright.json';
    const args = [file, '--baseline', 'base.json', '--fail-on', 'info'];
    await write(file, design('orders'));
    const written = await validate(...args, '--write-baseline');
    expect(written).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/known finding.* base\.json/),
    });
    const baseline = await read('base.json');

    // Other lines, another place, another block: still the same findings.
    await write(file, design('archive', 'orders').replace('"soon"', '30'));
    const same = await validate(...args, '--fail-on', 'error', '--format', 'json');
    expect(same.code).toBe(0);
    expect(JSON.parse(same.stdout)).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'F3012', blocks: ['orders'], known: true }),
      ]),
      summary: { error: 0 },
      baseline: { file: 'base.json', gone: 0 },
    });

    await write(file, design('archive', 'orders'));
    const more = await validate(...args, '--open-only');
    expect(more.code).toBe(1);
    expect(more.stdout).toMatch(/^error +F3012 .*\n +on archive\n/);
    expect(more.stdout).not.toMatch(/on orders/);

    await write(file, design());
    const none = await validate(...args);
    expect(none).toMatchObject({ code: 0, stdout: expect.stringMatching(/entries of base\.json/) });
    expect(await read('base.json')).toBe(baseline);
    await validate(...args, '--write-baseline');
    expect(JSON.parse(await read('base.json'))).toMatchObject({ files: {} });
  });

  it('is not written while a file can not be read', async () => {
    await write('b.yaml', TEMPLATE);
    const { code, stderr } = await validate(
      ...['b.yaml', 'missing.yaml', '--baseline', 'other.json', '--write-baseline'],
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/other\.json was not written/);
    await expect(read('other.json')).rejects.toThrow(/ENOENT/);
  });
});
