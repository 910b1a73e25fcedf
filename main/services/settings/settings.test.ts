import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryLog } from '../log/testing/memory-log.ts';
import { createSettings } from './settings.ts';

let folder: string;
const defaults = {
  scheme: 'system',
  grid: true,
  author: '',
  profile: '',
  region: '',
  endpoint: '',
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-settings-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function open() {
  const emit = vi.fn<() => void>();
  const log = createMemoryLog();
  const { handlers } = createSettings({ emit, log }, folder);
  return {
    emit,
    log,
    get: () => handlers['settings.get'](undefined, 'one'),
    set: (change: Parameters<(typeof handlers)['settings.set']>[0]) =>
      handlers['settings.set'](change, 'one'),
  };
}

test('the defaults first, then what was set, also in the next process', async () => {
  const { get, set, emit, log } = open();
  expect(await get()).toEqual({ ok: true, value: defaults });
  await set({ scheme: 'dark' });
  await set({ region: 'eu-central-1' });
  const expected = { ...defaults, scheme: 'dark', region: 'eu-central-1' };
  expect(await get()).toEqual({ ok: true, value: expected });
  expect(await open().get()).toEqual({ ok: true, value: expected });
  expect(emit).toHaveBeenLastCalledWith('settings.changed', expected);
  expect(log.lines).toEqual([]);
});

test('two changes at once both count', async () => {
  const { get, set } = open();
  await Promise.all([set({ author: 'Ada' }), set({ profile: 'dev' })]);
  expect(await get()).toMatchObject({ value: { author: 'Ada', profile: 'dev' } });
});

test("a newer version's settings survive", async () => {
  await writeFile(join(folder, 'settings.json'), '{"scheme":"light","newer":{"a":1}}');
  await open().set({ author: 'Ada' });
  expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toEqual({
    ...defaults,
    scheme: 'light',
    author: 'Ada',
    newer: { a: 1 },
  });
});

test.each([
  ['cut off', '{"scheme":', defaults],
  ['no object', '[]', defaults],
  ['one wrong value', '{"scheme":"pink","author":"Ada"}', { ...defaults, author: 'Ada' }],
])('%s: what can be used is', async (_name, text, expected) => {
  await writeFile(join(folder, 'settings.json'), text);
  expect(await open().get()).toEqual({ ok: true, value: expected });
});

test('a folder that cannot be written is a failure that says so', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const { handlers } = createSettings(
    { emit: vi.fn<() => void>(), log: createMemoryLog() },
    join(file, 'sub'),
  );
  expect(await handlers['settings.set']({ author: 'Ada' }, 'one')).toMatchObject({
    ok: false,
    failure: { code: 'not-a-folder', message: expect.stringContaining('settings') },
  });
});
