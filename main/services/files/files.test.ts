import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileKind } from '#app/host/files.ts';
import { isOfKind } from './browse.ts';
import { createFiles, type Dialogs, fileName } from './files.ts';
import { createHandles } from './handles.ts';

let folder: string;
const handles = createHandles();
const client = 'one';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-files-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const service = (dialogs?: Dialogs, allowOverwrite: (path: string) => void = () => {}) =>
  createFiles({ handles, dialogs, allowOverwrite }).handlers;

test.each<[string, Record<FileKind, boolean>]>([
  [
    'shop.stackwright.json',
    { design: true, template: false, picture: false, any: true, openable: true },
  ],
  [
    'Shop.Stackwright.JSON',
    { design: true, template: false, picture: false, any: true, openable: true },
  ],
  ['template.yaml', { design: false, template: true, picture: false, any: true, openable: true }],
  ['template.yml', { design: false, template: true, picture: false, any: true, openable: true }],
  ['template.json', { design: false, template: true, picture: false, any: true, openable: true }],
  ['stack.template', { design: false, template: true, picture: false, any: true, openable: true }],
  ['shop.png', { design: false, template: false, picture: true, any: true, openable: true }],
  ['shop.mmd', { design: false, template: false, picture: true, any: true, openable: false }],
  ['notes.md', { design: false, template: false, picture: false, any: true, openable: false }],
])('%s is offered as %j', (name, kinds) => {
  for (const kind of ['design', 'template', 'any', 'openable'] as const)
    expect(isOfKind(name, kind)).toBe(kinds[kind]);
});

describe('names', () => {
  test.each(['shop.stackwright.json', 'Über uns – v2.yaml', 'a b.json', '尺寸.json'])(
    '%j is fine',
    (name) => expect(fileName(name)).toEqual({ ok: true, value: name }),
  );
  test.each([
    '',
    '  ',
    '.',
    '..',
    '../shop.json',
    'a/b.json',
    'a\\b.json',
    'C:shop.json',
    'what?.json',
    'nul',
    'COM1.json',
    'trailing.',
    'trailing ',
    'new\nline.json',
    '\u0000.json',
    'ü'.repeat(128),
  ])('%j is refused', (name) =>
    expect(fileName(name)).toMatchObject({ ok: false, failure: { code: 'bad-name' } }),
  );
});

test('browsing lists folders and files of the kind, in the order people expect', async () => {
  await mkdir(join(folder, 'zoo'));
  for (const name of ['b10.stackwright.json', 'b9.stackwright.json', '.hidden.stackwright.json'])
    await writeFile(join(folder, name), '{}');
  await writeFile(join(folder, 'notes.md'), '');
  const listed = await service()['files.browse'](
    { folder: handles.of(folder), kind: 'design' },
    client,
  );
  if (!listed.ok) throw new Error(listed.failure.message);
  expect(listed.value.entries.map(({ name, type, bytes }) => [name, type, bytes])).toEqual([
    ['zoo', 'folder', 0],
    ['b9.stackwright.json', 'file', 2],
    ['b10.stackwright.json', 'file', 2],
  ]);
  expect(listed.value.parent).toBe(handles.of(join(folder, '..')));
});

test('a folder that is gone, or none', async () => {
  const gone = handles.of(join(folder, 'gone'));
  const file = join(folder, 'file');
  await writeFile(file, '');
  const { 'files.browse': browse } = service();
  expect(await browse({ folder: gone, kind: 'any' }, client)).toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(await browse({ folder: handles.of(file), kind: 'any' }, client)).toMatchObject({
    failure: { code: 'not-a-folder' },
  });
  expect(await service()['files.inFolder']({ folder: gone, name: 'x.json' }, client)).toMatchObject(
    { failure: { code: 'not-found' } },
  );
});

test('the folder browsed last is where the next dialog starts', async () => {
  const { 'files.browse': browse } = service();
  await browse({ folder: handles.of(folder), kind: 'any' }, client);
  expect(await browse({ kind: 'any' }, client)).toMatchObject({
    value: { folder: { handle: handles.of(folder) } },
  });
});

test('a name in a folder becomes a handle, and says whether the file is there', async () => {
  const { 'files.inFolder': inFolder, 'files.writeText': writeText } = service();
  const where = { folder: handles.of(folder), name: 'stack.yaml' };
  const fresh = await inFolder(where, client);
  if (!fresh.ok) throw new Error(fresh.failure.message);
  expect(fresh.value.exists).toBe(false);
  expect(
    await writeText({ file: fresh.value.handle, text: 'Resources: {}\n' }, client),
  ).toMatchObject({ ok: true, value: { name: 'stack.yaml' } });
  expect(await readFile(join(folder, 'stack.yaml'), 'utf8')).toBe('Resources: {}\n');
  expect(await inFolder(where, client)).toMatchObject({ value: { exists: true } });
  await mkdir(join(folder, 'sub'));
  expect(await inFolder({ ...where, name: 'sub' }, client)).toMatchObject({
    failure: { code: 'not-a-file' },
  });
});

describe('native dialogs', () => {
  test('a host without them says so', async () => {
    const { 'files.chooseOpen': open, 'files.chooseSave': save } = service();
    expect(await open({ kind: 'design' }, client)).toMatchObject({
      failure: { code: 'no-dialogs' },
    });
    expect(await save({ kind: 'design', suggestedName: 'x.json' }, client)).toMatchObject({
      failure: { code: 'no-dialogs' },
    });
  });

  test('a host with them lists no folders', async () => {
    const dialogs: Dialogs = { open: async () => null, save: async () => null };
    const { 'files.browse': browse, 'files.inFolder': inFolder } = service(dialogs);
    const where = handles.of(folder);
    const refused = { ok: false, failure: { code: 'native-dialogs' } };
    expect(await browse({ kind: 'any' }, client)).toMatchObject(refused);
    expect(await browse({ folder: where, kind: 'any' }, client)).toMatchObject(refused);
    expect(await inFolder({ folder: where, name: 'x.json' }, client)).toMatchObject(refused);
  });

  test('the answer becomes a handle; cancelled is null; overwriting was agreed to', async () => {
    const path = join(folder, 'shop.stackwright.json');
    const agreed: string[] = [];
    const answers = [path, null];
    const dialogs: Dialogs = {
      open: async () => answers.shift() ?? null,
      save: async () => path,
    };
    const handlers = service(dialogs, (one) => agreed.push(one));
    expect(await handlers['files.chooseOpen']({ kind: 'design' }, client)).toEqual({
      ok: true,
      value: handles.label(path),
    });
    expect(await handlers['files.chooseOpen']({ kind: 'design' }, client)).toEqual({
      ok: true,
      value: null,
    });
    expect(agreed).toEqual([]);
    await handlers['files.chooseSave']({ kind: 'design', suggestedName: 'x.json' }, client);
    expect(agreed).toEqual([path]);
  });
});
