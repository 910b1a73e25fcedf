import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nameFrom, pathFrom, repositoryRoot } from './repository.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-repository-'));
  await mkdir(join(folder, 'one', '.git'), { recursive: true });
  await mkdir(join(folder, 'one', 'infra', 'deep'), { recursive: true });
  await mkdir(join(folder, 'worktree', 'infra'), { recursive: true });
  await writeFile(join(folder, 'worktree', '.git'), 'gitdir: elsewhere');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ['one', 'one'],
  ['one/infra/deep', 'one'],
  ['worktree/infra', 'worktree'],
])('the root of %s is %s', async (from, root) => {
  expect(await repositoryRoot(join(folder, from))).toBe(join(folder, root));
});

it('names files from the root, and those outside it whole', () => {
  const root = resolve('/repo');
  expect(pathFrom(root, join(root, 'infra', 'a.yaml'))).toBe('infra/a.yaml');
  expect(pathFrom(root, join(root, '..hidden', 'a.yaml'))).toBe('..hidden/a.yaml');
  expect(pathFrom(root, resolve('/repository/a.yaml'))).toBeUndefined();
  expect(nameFrom(root, resolve('/elsewhere/a.yaml'))).toMatch(/\/elsewhere\/a\.yaml$/);
});
