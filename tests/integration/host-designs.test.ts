// Opening, saving, watching, locking and recovering designs through the WebSocket, with real files,
// a full disk and processes that are killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileHandle } from '#app/host/files.ts';
import { smallDisk } from '#main/services/files/testing/small-disk.ts';
import type { LoopbackServer } from '#main/web/server.ts';
import { openWindow, type Playground, playground, startHost, type Window } from './host-harness.ts';

let place: Playground;
let server: LoopbackServer;
let folder: string;
let path: string;
let windows: Window[];
let children: ChildProcess[];

beforeEach(async () => {
  place = await playground();
  folder = join(place.folder, 'designs');
  path = join(folder, 'shop.stackwright.json');
  windows = [];
  children = [];
  await mkdir(folder);
  await writeFile(path, 'one');
  server = await startHost(place, { file: path });
});

afterEach(async () => {
  for (const window of windows) window.close();
  for (const child of children) child.kill('SIGKILL');
  await server.close();
  await place.remove();
});

function openNext(address = server.address): Window {
  const window = openWindow(address);
  windows.push(window);
  return window;
}

/** The handle of the design named on the command line: how a test, like a window, comes by one. */
async function handleOf(window: Window): Promise<FileHandle> {
  const { startWith } = await window.value('app.info', undefined);
  if (startWith.kind !== 'file') throw new Error('the server was started with a file');
  return startWith.handle as FileHandle; // main made it
}

/** A handle for any path, by way of browsing to its folder. */
async function handleIn(window: Window, target: string): Promise<FileHandle> {
  const names = target.split('/').filter((name) => name !== '');
  let { folder: here } = await window.value('files.browse', { kind: 'any' });
  for (;;) {
    const { parent, folder: now } = await window.value('files.browse', {
      folder: here.handle,
      kind: 'any',
    });
    here = now;
    if (parent === null) break;
    here = (await window.value('files.browse', { folder: parent, kind: 'any' })).folder;
  }
  for (const name of names.slice(0, -1)) {
    const { entries } = await window.value('files.browse', { folder: here.handle, kind: 'any' });
    const next = entries.find((entry) => entry.name === name && entry.type === 'folder');
    if (!next) throw new Error(`no folder ${name}`);
    here = { ...here, handle: next.handle };
  }
  const name = names.at(-1) ?? '';
  return (await window.value('files.inFolder', { folder: here.handle, name })).handle;
}

function listen(window: Window): { file: string; change: string }[] {
  const heard: { file: string; change: string }[] = [];
  window.on('designs.changedOnDisk', (event) => heard.push(event));
  return heard;
}

describe('saving', () => {
  test('writes what was opened, and tells revisions apart', async () => {
    const window = openNext();
    const file = await handleOf(window);
    const opened = await window.value('designs.open', { file });
    expect(opened).toMatchObject({
      file: { handle: file, name: 'shop.stackwright.json' },
      text: 'one',
      lockedBy: null,
    });
    const saved = await window.value('designs.save', {
      file,
      text: 'two',
      revision: opened.revision,
    });
    expect(saved.revision).not.toBe(opened.revision);
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['shop.stackwright.json']);
    expect(await window.value('designs.recent', undefined)).toMatchObject([{ handle: file }]);
  });

  test('refuses to overwrite what somebody else wrote, until told to', async () => {
    const window = openNext();
    const file = await handleOf(window);
    const { revision } = await window.value('designs.open', { file });
    await writeFile(path, 'theirs');
    const save = { file, text: 'mine', revision };
    expect(await window.failure('designs.save', save)).toMatchObject({
      code: 'changed-on-disk',
      message: expect.stringContaining('another program'),
      hint: expect.stringContaining('Your work is still here'),
    });
    expect(await readFile(path, 'utf8')).toBe('theirs');
    await window.value('designs.save', { ...save, force: true });
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  test('refuses to bring back a file that was removed, until told to', async () => {
    const window = openNext();
    const file = await handleOf(window);
    const { revision } = await window.value('designs.open', { file });
    await rm(path);
    const save = { file, text: 'mine', revision };
    expect(await window.failure('designs.save', save)).toMatchObject({
      code: 'changed-on-disk',
      message: expect.stringContaining('removed'),
    });
    await window.value('designs.save', { ...save, force: true });
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  test('under a new name makes the file, and asks before it replaces one', async () => {
    const window = openNext();
    const fresh = await handleIn(window, join(folder, 'new.stackwright.json'));
    await window.value('designs.save', { file: fresh, text: 'new', revision: null });
    expect(await readFile(join(folder, 'new.stackwright.json'), 'utf8')).toBe('new');
    const other = openNext();
    const present = await handleIn(other, path);
    const save = { file: present, text: 'mine', revision: null };
    expect(await other.failure('designs.save', save)).toMatchObject({
      code: 'changed-on-disk',
      message: expect.stringContaining('exists already'),
    });
    expect(await readFile(path, 'utf8')).toBe('one');
  });

  test('through a link writes the real file', async () => {
    await symlink(path, join(folder, 'link.stackwright.json'));
    const window = openNext();
    const file = await handleIn(window, join(folder, 'link.stackwright.json'));
    const { revision } = await window.value('designs.open', { file });
    await window.value('designs.save', { file, text: 'two', revision });
    expect(await readFile(path, 'utf8')).toBe('two');
    // The same file by its other name is the same file.
    const other = openNext();
    const opened = await other.value('designs.open', { file: await handleOf(other) });
    expect(opened.lockedBy).toBe('another window');
  });
});

describe('what cannot be saved leaves the file whole and says why', () => {
  async function failing(target: string, text = 'mine') {
    const window = openNext();
    const file = await handleIn(window, target);
    return window.failure('designs.save', { file, text, revision: null, force: true });
  }

  test('a folder that went away', async () => {
    const window = openNext();
    const target = join(folder, 'gone', 'x.stackwright.json');
    await mkdir(dirname(target));
    const file = await handleIn(window, target);
    await rm(dirname(target), { recursive: true });
    expect(
      await window.failure('designs.save', { file, text: 'mine', revision: null }),
    ).toMatchObject({ code: 'not-found', message: expect.stringContaining('folder no longer') });
  });

  test('a folder that became a file', async () => {
    const window = openNext();
    const target = join(folder, 'sub', 'x.stackwright.json');
    await mkdir(dirname(target));
    const file = await handleIn(window, target);
    await rm(dirname(target), { recursive: true });
    await writeFile(dirname(target), '');
    expect(
      await window.failure('designs.save', { file, text: 'mine', revision: null }),
    ).toMatchObject({ code: 'not-a-folder' });
  });

  test('a file marked read-only', async () => {
    await chmod(path, 0o444);
    expect(await failing(path)).toMatchObject({
      code: 'read-only',
      hint: expect.stringContaining('another name'),
    });
    expect(await readFile(path, 'utf8')).toBe('one');
    await chmod(path, 0o644);
  });

  test.runIf(process.platform === 'linux')(
    'a place that takes no files, as root or not',
    async () => {
      expect((await failing('/proc/shop.stackwright.json')).code).toMatch(
        /no-permission|not-found/,
      );
    },
  );

  test('a text that is too large to be opened again', async () => {
    expect(await failing(path, 'x'.repeat(17 * 1024 * 1024))).toMatchObject({ code: 'too-large' });
    expect(await readFile(path, 'utf8')).toBe('one');
  });

  test('a full disk', async (context) => {
    const disk = smallDisk(64);
    if (typeof disk === 'string') return context.skip(disk);
    try {
      const target = join(disk.path, 'shop.stackwright.json');
      await writeFile(target, 'old '.repeat(8_000));
      expect(await failing(target, 'new '.repeat(12_000))).toMatchObject({
        code: 'disk-full',
        hint: expect.stringContaining('was not changed'),
      });
      expect(await readFile(target, 'utf8')).toBe('old '.repeat(8_000));
      expect(await readdir(disk.path)).toEqual(['shop.stackwright.json']);
      for (const window of windows.splice(0)) window.close();
      await wait(300); // the watch on the disk ends with the window
    } finally {
      disk.remove();
    }
  });
});

describe('opening what is no design file', () => {
  test.each([
    ['text in another encoding', Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65]), 'not-utf8'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), 'not-utf8'],
    ['something huge', Buffer.alloc(16 * 1024 * 1024 + 1, 0x20), 'too-large'],
  ])('%s', async (_name, bytes, code) => {
    await writeFile(path, bytes);
    const window = openNext();
    expect(await window.failure('designs.open', { file: await handleOf(window) })).toMatchObject({
      code,
    });
  });

  test('nothing, or a folder', async () => {
    const window = openNext();
    const file = await handleOf(window);
    await rm(path);
    expect(await window.failure('designs.open', { file })).toMatchObject({ code: 'not-found' });
    await mkdir(path);
    expect(await window.failure('designs.open', { file })).toMatchObject({ code: 'not-a-file' });
  });
});

describe('watching', () => {
  test('tells of changes by others, by whatever way they write, and of none of our own', async () => {
    const window = openNext();
    const heard = listen(window);
    const file = await handleOf(window);
    let { revision } = await window.value('designs.open', { file });
    await wait(300);

    ({ revision } = await window.value('designs.save', { file, text: 'two', revision }));
    ({ revision } = await window.value('designs.save', { file, text: 'three', revision }));
    await wait(800);
    expect(heard).toEqual([]);

    await writeFile(path, 'in place');
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([{ file, change: 'changed' }]);

    // As editors do: a new file is put in the place of the old one, and the watch goes on.
    for (const text of ['replaced', 'replaced again']) {
      heard.length = 0;
      await writeFile(`${path}.new`, text);
      await rename(`${path}.new`, path);
      await expect.poll(() => heard, { timeout: 5_000 }).toEqual([{ file, change: 'changed' }]);
    }

    heard.length = 0;
    await rm(path);
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([{ file, change: 'removed' }]);
    heard.length = 0;
    await writeFile(path, 'back');
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([{ file, change: 'changed' }]);
  });

  test('a file that was only touched did not change', async () => {
    const window = openNext();
    const heard = listen(window);
    await window.value('designs.open', { file: await handleOf(window) });
    await wait(300);
    await writeFile(path, 'one');
    await wait(800);
    expect(heard).toEqual([]);
  });

  test('ends when the window closes the design', async () => {
    const window = openNext();
    const heard = listen(window);
    const file = await handleOf(window);
    await window.value('designs.open', { file });
    await wait(300);
    await window.value('designs.close', { file });
    await writeFile(path, 'two');
    await wait(800);
    expect(heard).toEqual([]);
  });
});

describe('a second window on the same design', () => {
  test('is told, may look, may not save, and takes over when the first closes', async () => {
    const [first, second] = [openNext(), openNext()];
    const heard = listen(second);
    const file = await handleOf(first);
    const { revision } = await first.value('designs.open', { file });
    expect(await second.value('designs.open', { file })).toMatchObject({
      text: 'one',
      lockedBy: 'another window',
    });
    await wait(300);
    const save = { file, text: 'mine', revision };
    for (const force of [false, true])
      expect(await second.failure('designs.save', { ...save, force })).toMatchObject({
        code: 'locked',
        message: expect.stringContaining('another window'),
      });
    expect(await readFile(path, 'utf8')).toBe('one');

    const saved = await first.value('designs.save', { file, text: 'two', revision });
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([{ file, change: 'changed' }]);

    first.close();
    await expect
      .poll(async () => (await second.value('designs.open', { file })).lockedBy)
      .toBeNull();
    await second.value('designs.save', { file, text: 'three', revision: saved.revision });
    expect(await readFile(path, 'utf8')).toBe('three');
  });

  test('a window that was cut off for a moment keeps its lock', async () => {
    const [first, second] = [openNext(), openNext()];
    const file = await handleOf(first);
    const { revision } = await first.value('designs.open', { file });
    first.cut();
    await first.until('lost');
    expect((await second.value('designs.open', { file })).lockedBy).toBe('another window');
    await first.until('open');
    await first.value('designs.save', { file, text: 'two', revision });
  });
});

describe('a process that is killed', () => {
  /** A second Stackwright on the same data, in a process of its own. */
  async function startOther(): Promise<{ child: ChildProcess; address: string }> {
    const script = fileURLToPath(new URL('host-child.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', script, place.folder, place.data, place.renderer],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    children.push(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, address: line.toString('utf8').trim() };
  }

  test('leaves its lock to others and its unsaved work to recovery', async () => {
    const other = await startOther();
    const theirs = openNext(other.address);
    const file = await handleIn(theirs, path);
    const { revision } = await theirs.value('designs.open', { file });
    await theirs.value('designs.autosave', { id: 'doc-1', text: '{"name":"Mine"}', file });
    await theirs.value('designs.autosave', { id: 'doc-2', text: '{"name":"New"}', file: null });

    const window = openNext();
    const own = await handleOf(window);
    const opened = await window.value('designs.open', { file: own });
    expect(opened.lockedBy).toBe(`another Stackwright (process ${other.child.pid})`);
    const save = { file: own, text: 'mine', revision };
    expect(await window.failure('designs.save', save)).toMatchObject({ code: 'locked' });
    // What a process that still runs keeps is nobody else's.
    expect(await window.value('designs.recoverable', undefined)).toEqual([]);

    other.child.kill('SIGKILL');
    await once(other.child, 'exit');

    expect((await window.value('designs.open', { file: own })).lockedBy).toBeNull();
    await window.value('designs.save', save);
    expect(await readFile(path, 'utf8')).toBe('mine');

    const found = await window.value('designs.recoverable', undefined);
    expect(found).toMatchObject([
      { id: 'doc-2', name: 'New', text: '{"name":"New"}', file: null },
      { id: 'doc-1', name: 'shop.stackwright.json', file: { handle: own } },
    ]);
    await window.value('designs.discardAutosave', { id: 'doc-2' });
    expect(await window.value('designs.recoverable', undefined)).toMatchObject([{ id: 'doc-1' }]);
  });

  test('may be killed while it saves, over and over, and the file is whole each time', async () => {
    const texts = ['a', 'b'].map((letter) => letter.repeat(4_000_000));
    for (let round = 0; round < 3; round++) {
      await writeFile(path, texts[0] ?? '');
      const other = await startOther();
      const theirs = openWindow(other.address);
      const file = await handleIn(theirs, path);
      void theirs.call('designs.save', { file, text: texts[1] ?? '', revision: null, force: true });
      await wait(10 + round * 15);
      other.child.kill('SIGKILL');
      await once(other.child, 'exit');
      theirs.close();
      expect(texts.includes(await readFile(path, 'utf8'))).toBe(true);
    }
  });
});
