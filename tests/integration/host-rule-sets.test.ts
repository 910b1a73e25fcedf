// A team's rule files through the WebSocket: which are in force, and that a window hears of changes.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FileHandle } from '#app/host/files.ts';
import type { LoopbackServer } from '#main/web/server.ts';
import { openWindow, type Playground, playground, startHost, type Window } from './host-harness.ts';

const NAME = 'stackwright.rules.json';
const file = (more: object = {}): string =>
  JSON.stringify({ format: 'stackwright-rules', version: 1, ...more });

let place: Playground;
let server: LoopbackServer;
let repository: string;
let window: Window;
let handle: FileHandle;

beforeEach(async () => {
  place = await playground();
  repository = join(place.folder, 'repository');
  await mkdir(join(repository, '.git'), { recursive: true });
  await mkdir(join(repository, 'designs'));
  const path = join(repository, 'designs', 'shop.stackwright.json');
  await writeFile(path, 'one');
  server = await startHost(place, { file: path });
  window = openWindow(server.address);
  const { startWith } = await window.value('app.info', undefined);
  if (startWith.kind !== 'file') throw new Error('the server was started with a file');
  handle = startWith.handle as FileHandle; // main made it
});

afterEach(async () => {
  window.close();
  await server.close();
  await place.remove();
});

const inForce = () => window.value('ruleSets.inForce', { file: handle });

test('no path crosses, only texts by names inside the repository', async () => {
  await writeFile(
    join(repository, NAME),
    file({ extends: ['designs/base.json'], guard: ['q.guard'] }),
  );
  await writeFile(join(repository, 'designs', 'base.json'), file());
  await writeFile(join(repository, 'q.guard'), 'rule Q { a exists }');
  expect((await inForce())?.sources).toEqual({
    files: [
      { name: 'designs/base.json', text: file() },
      { name: NAME, text: file({ extends: ['designs/base.json'], guard: ['q.guard'] }) },
    ],
    guard: [{ name: 'q.guard', text: 'rule Q { a exists }' }],
    problems: [],
  });
});

test('a window hears when a file comes, changes and goes, until it closes the design', async () => {
  let heard = 0;
  window.on('ruleSets.changed', (event) => {
    expect(event).toEqual({ file: handle });
    heard += 1;
  });
  const happens = async (change: () => Promise<void>) => {
    const before = heard;
    await wait(500); // the watch looks round first
    await change();
    await vi.waitFor(() => expect(heard).toBeGreaterThan(before), { timeout: 5000 });
    return inForce();
  };
  expect(await inForce()).toBeNull();
  const near = join(repository, 'designs', NAME);
  const far = join(repository, NAME);
  const came = await happens(() => writeFile(far, file({ extends: ['b.json'] })));
  expect(came?.sources.problems.map(({ path }) => path)).toEqual(['extends.0']);
  const whole = await happens(() => writeFile(join(repository, 'b.json'), file()));
  expect(whole?.sources.problems).toEqual([]);
  const nearer = await happens(() => writeFile(near, file()));
  expect(nearer?.sources.files.map(({ name }) => name)).toEqual([`designs/${NAME}`]);
  const gone = await happens(() => rm(near));
  expect(gone?.sources.files).toHaveLength(2);

  expect(await window.value('ruleSets.inForce', { file: null })).toBeNull();
  const before = heard;
  await writeFile(far, file());
  await wait(800);
  expect(heard).toBe(before);
});
