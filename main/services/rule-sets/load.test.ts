import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRuleFile } from './find.ts';
import { loadRuleFiles } from './load.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'stackwright-rules-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const NAME = 'stackwright.rules.json';
const HEAD = { format: 'stackwright-rules', version: 1 };

async function write(files: { readonly [name: string]: string | object }): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    const text =
      typeof content === 'string' ? content : JSON.stringify({ ...HEAD, ...content }, null, 2);
    await writeFile(join(folder, name), text);
  }
}

async function load(name: string) {
  const { sources, paths } = await loadRuleFiles(join(folder, name));
  return {
    files: sources.files.map((file) => file.name),
    guard: sources.guard.map((file) => file.name),
    problems: sources.problems.map(({ file, line, path, message }) =>
      [file, line, path, message].join(' | '),
    ),
    paths: paths.map((path) => path.slice(folder.length + 1)),
  };
}

describe('the rule file of a design', () => {
  it('is the nearest one up to the folder of the repository', async () => {
    await write({ [NAME]: {}, 'repo/.git/HEAD': '', 'repo/a/b/x': '' });
    expect((await findRuleFile(join(folder, 'repo/a/b'))).path).toBeUndefined();
    await write({ [`repo/${NAME}`]: {} });
    const found = await findRuleFile(join(folder, 'repo/a/b'));
    expect(found.path).toBe(join(folder, 'repo', NAME));
    expect(found.candidates).toEqual([
      join(folder, 'repo/a/b', NAME),
      join(folder, 'repo/a', NAME),
    ]);
    await write({ [`repo/a/${NAME}`]: {} });
    expect((await findRuleFile(join(folder, 'repo/a/b'))).path).toBe(join(folder, 'repo/a', NAME));
  });

  it('is found without a repository as well, and a folder of that name is none', async () => {
    await write({ [`a/${NAME}`]: {}, [`a/b/${NAME}/x`]: '' });
    expect((await findRuleFile(join(folder, 'a/b'))).path).toBe(join(folder, 'a', NAME));
  });
});

describe('rule files', () => {
  it('come after what they extend, each once, with their Guard files', async () => {
    await write({
      '.git/HEAD': '',
      [`team/${NAME}`]: { extends: ['../base/a.json', '../base/b.json'], guard: ['x.guard'] },
      'base/a.json': { extends: ['b.json'], guard: ['../team/x.guard', 'y.guard'] },
      'base/b.json': {},
      'team/x.guard': 'rule A { a exists }',
      'base/y.guard': 'rule B { a exists }',
    });
    expect(await load(`team/${NAME}`)).toMatchObject({
      files: ['base/b.json', 'base/a.json', `team/${NAME}`],
      guard: ['team/x.guard', 'base/y.guard'],
      problems: [],
    });
  });

  it('that extend one another in a circle are read once, and the circle is named', async () => {
    await write({
      [NAME]: { extends: ['a.json'] },
      'a.json': { extends: ['b.json'] },
      'b.json': { extends: ['a.json'] },
    });
    const { files, problems } = await load(NAME);
    expect(files).toEqual(['b.json', 'a.json', NAME]);
    expect(problems).toEqual([
      'b.json | 5 | extends.0 | The files extend one another in a circle: a.json → b.json → a.json.',
    ]);
  });

  it.each([
    ['a file that is not there', ['gone.json'], 'There is no file gone.json.'],
    ['a folder', ['sub'], 'sub is a folder'],
    ['what is above', ['../outside.json'], 'outside the folder'],
    ['an absolute path', ['/etc/passwd'], 'outside the folder'],
    ['a link that leads out', ['link.json'], 'outside the folder'],
  ])('do without %s', async (_, extended, message) => {
    await write({
      'outside.json': {},
      'repo/.git/HEAD': '',
      'repo/sub/x': '',
      [`repo/${NAME}`]: { extends: extended },
    });
    await symlink(join(folder, 'outside.json'), join(folder, 'repo/link.json'));
    const { files, problems } = await load(`repo/${NAME}`);
    expect(files).toEqual([NAME]);
    expect(problems).toEqual([expect.stringContaining(`${NAME} | 5 | extends.0 | `)]);
    expect(problems[0]).toContain(message);
  });

  it('are no more than can be read', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `${index}.json`,
        { extends: [`${index + 1}.json`] },
      ]),
    );
    await write({ ...chain, [NAME]: { extends: ['0.json'] }, 'large.guard': 'x'.repeat(300_000) });
    const { files, problems } = await load(NAME);
    expect(files).toHaveLength(20);
    expect(problems).toEqual([expect.stringContaining('More than 20 rule files')]);
    await write({ [NAME]: { guard: ['large.guard'] } });
    expect((await load(NAME)).problems).toEqual([expect.stringContaining('300000 bytes')]);
  });

  it('that can not be read at all are said to be', async () => {
    expect((await load(NAME)).problems).toEqual([`${NAME} |  |  | There is no file ${NAME}.`]);
  });
});
