import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realTarget, writeAtomically } from './atomic-write.ts';
import { errnoOf } from './file-failure.ts';
import { smallDisk } from './testing/small-disk.ts';

const posix = process.platform !== 'win32';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-write-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const codeOf = (work: Promise<unknown>) => work.then(() => 'written', errnoOf);

test('makes a file and replaces one, and leaves nothing else', async () => {
  const path = join(folder, 'shop.stackwright.json');
  await writeAtomically(path, 'one');
  await writeAtomically(path, 'two');
  expect(await readFile(path, 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['shop.stackwright.json']);
});

test.runIf(posix)('keeps the mode', async () => {
  const path = join(folder, 'private.json');
  await writeFile(path, 'one');
  await chmod(path, 0o600);
  await writeAtomically(path, 'two');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a reader sees the old file or the new one, never a part', async () => {
  const path = join(folder, 'big.json');
  const [old, next] = ['a'.repeat(3_000_000), 'b'.repeat(3_000_000)];
  await writeFile(path, old);
  const seen = new Set<string>();
  let writing = true;
  const written = writeAtomically(path, next).finally(() => {
    writing = false;
  });
  const watch = async (): Promise<void> => {
    seen.add(await readFile(path, 'utf8'));
    if (writing) await watch();
  };
  await Promise.all([written, watch()]);
  expect([...seen].filter((text) => text !== old && text !== next)).toEqual([]);
  expect(await readFile(path, 'utf8')).toBe(next);
});

describe.runIf(posix)('symbolic links', () => {
  test('stay, and their target is written', async () => {
    await mkdir(join(folder, 'real'));
    await writeFile(join(folder, 'real', 'design.json'), 'one');
    await symlink(join('real', 'design.json'), join(folder, 'link.json'));
    await writeAtomically(join(folder, 'link.json'), 'two');
    expect((await lstat(join(folder, 'link.json'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'real', 'design.json'), 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['link.json', 'real']);
  });

  test('to a file that is yet to be made', async () => {
    await symlink('later.json', join(folder, 'link.json'));
    await writeAtomically(join(folder, 'link.json'), 'one');
    expect(await readlink(join(folder, 'link.json'))).toBe('later.json');
    expect(await readFile(join(folder, 'later.json'), 'utf8')).toBe('one');
  });

  test('that go in a circle are an error', async () => {
    await symlink('b', join(folder, 'a'));
    await symlink('a', join(folder, 'b'));
    expect(await codeOf(writeAtomically(join(folder, 'a'), 'x'))).toBe('ELOOP');
  });

  test('in the folder part lead to one real path', async () => {
    await mkdir(join(folder, 'real'));
    await symlink('real', join(folder, 'link'));
    const real = await realTarget(join(folder, 'real', 'new.json'));
    expect(await realTarget(join(folder, 'link', 'new.json'))).toBe(real);
  });
});

describe('what cannot be written stays as it is', () => {
  test('a file marked read-only, also for root', async () => {
    const path = join(folder, 'locked.json');
    await writeFile(path, 'one');
    await chmod(path, 0o444);
    expect(await codeOf(writeAtomically(path, 'two'))).toBe('READ_ONLY_FILE');
    expect(await readFile(path, 'utf8')).toBe('one');
    expect(await readdir(folder)).toEqual(['locked.json']);
    await chmod(path, 0o644);
  });

  test('a folder in the place of the file', async () => {
    await mkdir(join(folder, 'design.json'));
    expect(await codeOf(writeAtomically(join(folder, 'design.json'), 'x'))).toBe('EISDIR');
  });

  test('a folder that is gone', async () => {
    expect(await codeOf(writeAtomically(join(folder, 'gone', 'x.json'), 'x'))).toBe('ENOENT');
  });

  test('a path below a file', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await codeOf(writeAtomically(join(folder, 'file', 'x.json'), 'x'))).toBe('ENOTDIR');
  });

  test.runIf(process.platform === 'linux')('a place that takes no files', async () => {
    expect(await codeOf(writeAtomically('/proc/stackwright.json', 'x'))).toMatch(/ENOENT|EACCES/);
  });

  test('a disk that is full', async (context) => {
    const disk = smallDisk(64);
    if (typeof disk === 'string') return context.skip(disk);
    try {
      const path = join(disk.path, 'shop.stackwright.json');
      const old = 'a'.repeat(30_000);
      await writeAtomically(path, old);
      // Half of it fits: a writer that trusts a single write call would cut the file off.
      expect(await codeOf(writeAtomically(path, 'b'.repeat(60_000)))).toBe('ENOSPC');
      expect(await readFile(path, 'utf8')).toBe(old);
      expect(await readdir(disk.path)).toEqual(['shop.stackwright.json']);
    } finally {
      disk.remove();
    }
  });
});
