import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Design, emptyDesign } from '#app/design/schema.ts';
import { writeDesign } from '#app/design/write.ts';
import type { Host } from '#app/host/contract.ts';
import { FileHandle, type FileLabel } from '#app/host/files.ts';
import { fail, ok } from '#app/result.ts';
import { isUnsaved, useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import { amendDocument, openDesign, openTabs, useTabs } from '../store/tabs-store.ts';
import { emptyTab, removeTab, replaceDesign, switchTo } from '../tabs/tabs.ts';
import { startAutosave } from './autosave.ts';
import { closeTab, closeTabs } from './close.ts';
import { type Question, useDialogs } from './dialogs/dialog-store.ts';
import { documentState } from './document-state.ts';
import { show, showInstead } from './load.ts';
import { withEnding, withoutEnding } from './names.ts';
import { openChosen, openRecovered } from './open.ts';
import { openFile, reload } from './open-file.ts';
import { rememberedFiles, rememberFiles } from './remembered-files.ts';
import { save, saveAll, saveOver } from './save.ts';

const said = vi.hoisted(() => ({ failures: [] as string[] }));
// Blocks of a template go onto a canvas, which needs a page.
const blocks = vi.hoisted(() => ({ of: [] as string[] }));
vi.mock('./opening/open-dropped.ts', () => ({
  openTemplate: (name: string) => blocks.of.push(name),
}));
vi.mock('../notices/notices.ts', () => ({
  say: () => {},
  sayFailure: (title: string) => said.failures.push(title),
  hideFailure: (title: string) => {
    said.failures = said.failures.filter((shown) => shown !== title);
  },
}));

const file: FileLabel = {
  handle: FileHandle.parse('h1'),
  name: 'shop.stackwright.json',
  folder: '~/designs',
};

type Answer = (input: Record<string, unknown>) => unknown;

/** A host that answers what a test says and writes down what it was asked. */
function fakeHost(answers: { readonly [method: string]: Answer }) {
  const asked: { readonly name: string; readonly input: Record<string, unknown> }[] = [];
  const host: Host = {
    call: (async (name: string, input: Record<string, unknown>) => {
      asked.push({ name, input });
      return answers[name]?.(input) ?? ok(undefined);
    }) as unknown as Host['call'], // answers of any method, by its name
    on: () => () => {},
  };
  return { host, asked, names: () => asked.map(({ name }) => name) };
}

/** Answers the next question as a person would. */
function answerNext(answer: (question: Question) => unknown): void {
  const unsubscribe = useDialogs.subscribe(({ asked }) => {
    const [one] = asked;
    if (!one) return;
    unsubscribe();
    queueMicrotask(() => one.answer(answer(one.question) as Parameters<typeof one.answer>[0]));
  });
}

const named = (name: string): Design => emptyDesign(name);
const rename = (name: string) =>
  useDesign.getState().dispatch('Rename', [{ edit: 'rename-design', args: { name } }]);
const shown = (): string => useTabs.getState().active;
const saves = (input: Record<string, unknown>) =>
  ok({ file, revision: `r-${String(input.force)}` });

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  said.failures = [];
  useDialogs.setState({ asked: [] });
  for (const { id } of openTabs().slice(1)) removeTab(id);
  replaceDesign(useTabs.getState().active, emptyTab());
  show(named('Shop'), { file, revision: 'r1', saved: true });
});

describe('unsaved', () => {
  it('is what differs from the file; undoing back to it is saved again', () => {
    expect(isUnsaved(useDesign.getState())).toBe(false);
    rename('Other');
    expect(isUnsaved(useDesign.getState())).toBe(true);
    useDesign.getState().undo();
    expect(isUnsaved(useDesign.getState())).toBe(false);
  });
});

describe('saving', () => {
  it('names the revision it knows, and keeps the new one', async () => {
    const { host, asked } = fakeHost({ 'designs.save': saves });
    rename('Other');
    expect(await save(host)).toBe(true);
    expect(asked[0]?.input).toMatchObject({ file: 'h1', revision: 'r1', force: false });
    expect(asked[0]?.input.text).toBe(writeDesign(useDesign.getState().design));
    expect(useDocument.getState()).toMatchObject({ revision: 'r-false', failure: undefined });
    expect(isUnsaved(useDesign.getState())).toBe(false);
  });

  it('does not count as saved what changed while it was written', async () => {
    const { host } = fakeHost({
      'designs.save': (input) => {
        rename('Later');
        return saves(input);
      },
    });
    rename('Other');
    await save(host);
    expect(isUnsaved(useDesign.getState())).toBe(true);
  });

  it('writes one after the other, however often it is asked', async () => {
    let on = 0;
    let revision = 'r1';
    const { host } = fakeHost({
      'designs.save': async (input) => {
        on += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        const alone = on === 1 && input.revision === revision;
        on -= 1;
        revision = `${revision}+`;
        return alone ? ok({ file, revision }) : fail('changed-on-disk', 'It changed.');
      },
    });
    rename('Other');
    expect(await Promise.all([save(host), save(host), save(host)])).toEqual([true, true, true]);
    expect(useDocument.getState().revision).toBe(revision);
  });

  it('says why it failed and keeps the design unsaved', async () => {
    const { host } = fakeHost({ 'designs.save': () => fail('disk-full', 'The disk is full.') });
    rename('Other');
    expect(await save(host)).toBe(false);
    expect(useDocument.getState()).toMatchObject({ saving: false, failure: { code: 'disk-full' } });
    expect(said.failures).toEqual(['shop.stackwright.json could not be saved']);
    expect(isUnsaved(useDesign.getState())).toBe(true);
  });

  const conflict: Answer = (input) =>
    input.force === true ? saves(input) : fail('changed-on-disk', 'It changed.');

  it('asks before it writes over what somebody else wrote', async () => {
    const { host, asked } = fakeHost({ 'designs.save': conflict });
    rename('Mine');
    answerNext(() => 'overwrite');
    expect(await save(host)).toBe(true);
    expect(asked.filter(({ name }) => name === 'designs.save')).toHaveLength(2);
    expect(asked.at(-1)?.input).toMatchObject({ force: true });
  });

  it('writes nothing more when that is refused', async () => {
    const { host, asked } = fakeHost({ 'designs.save': conflict });
    rename('Mine');
    answerNext(() => undefined);
    expect(await save(host)).toBe(false);
    expect(asked).toHaveLength(1);
    expect(useDesign.getState().design.name).toBe('Mine');
  });

  it('takes the file as it is when its newer version is wanted', async () => {
    const text = writeDesign(named('Theirs'));
    const { host } = fakeHost({
      'designs.save': conflict,
      'designs.open': () => ok({ file, text, revision: 'r9', lockedBy: null }),
    });
    rename('Mine');
    answerNext(() => 'reload');
    expect(await save(host)).toBe(false);
    expect(useDesign.getState().design.name).toBe('Theirs');
    expect(useDocument.getState()).toMatchObject({ revision: 'r9', failure: undefined });
  });

  it('keeps mine without asking when told to', async () => {
    const { host, asked } = fakeHost({ 'designs.save': conflict });
    rename('Mine');
    useDocument.getState().update({ changedOnDisk: 'changed' });
    expect(await saveOver(host)).toBe(true);
    expect(asked).toHaveLength(1);
    expect(useDocument.getState().changedOnDisk).toBeUndefined();
  });
});

describe('opening', () => {
  const other: FileLabel = { ...file, handle: FileHandle.parse('h2'), name: 'other' };
  const opens = (text: string) => ({
    'designs.open': () => ok({ file: other, text, revision: 'r5', lockedBy: 'another window' }),
  });

  it('takes over the file, its revision and its lock, beside what is open', async () => {
    const { host, names } = fakeHost(opens(writeDesign(named('Other'))));
    expect(await openFile(host, other.handle, 'other')).toBe(true);
    expect(useDesign.getState().design.name).toBe('Other');
    expect(useDocument.getState()).toMatchObject({
      file: other,
      revision: 'r5',
      lockedBy: 'another window',
    });
    expect(names()).toEqual(['designs.open']);
    expect(openTabs().map(({ work }) => work.design.name)).toEqual(['Shop', 'Other']);
    rememberFiles();
    expect(rememberedFiles()).toEqual({ files: ['h1', 'h2'], shown: 'h2' });
  });

  it('goes to the tab that has the file', async () => {
    const { host, names } = fakeHost(opens(writeDesign(named('Other'))));
    await openFile(host, other.handle, 'other');
    expect(await openFile(host, file.handle, 'shop')).toBe(true);
    expect(useDesign.getState().design.name).toBe('Shop');
    expect(names()).toEqual(['designs.open']);
    expect(openTabs()).toHaveLength(2);
  });

  it('reloads in its place', async () => {
    rename('Mine');
    const text = writeDesign(named('On disk'));
    const { host } = fakeHost({
      'designs.open': () => ok({ file, text, revision: 'r6', lockedBy: null }),
    });
    await reload(host);
    expect(openTabs().map(({ work }) => work.design.name)).toEqual(['On disk']);
    expect(useDesign.getState().history.past).toEqual([]);
    expect(useDocument.getState()).toMatchObject({ file, revision: 'r6' });
  });

  it('takes back what it said of another file once a design was opened', async () => {
    await openFile(fakeHost(opens('{')).host, other.handle, 'other');
    expect(said.failures).toEqual(['other could not be opened']);
    await openFile(fakeHost({}).host, file.handle, 'shop');
    expect(said.failures).toEqual([]);
  });

  it.each([
    ['a truncated file', '{"format":"stackwr'],
    ['a foreign file', '{"Resources":{}}'],
    ['a newer version', '{"format":"stackwright","version":99}'],
  ])('leaves the open design whole when it is %s', async (_, text) => {
    const { host, names } = fakeHost(opens(text));
    expect(await openFile(host, other.handle, 'other')).toBe(false);
    expect(useDesign.getState().design.name).toBe('Shop');
    expect(useDocument.getState().file).toEqual(file);
    expect(said.failures).toEqual(['other could not be opened']);
    expect(names()).toEqual(['designs.open', 'designs.close']); // the lock of the other file goes
  });

  it('keeps its own lock when the open file itself became unreadable', async () => {
    const { host, names } = fakeHost({
      'designs.open': () => ok({ file, text: '', revision: 'r5', lockedBy: null }),
    });
    await reload(host);
    expect(names()).toEqual(['designs.open']);
  });

  it('recovers work for the file it belongs to, under its own autosave', async () => {
    const { host, asked } = fakeHost({
      'designs.open': () =>
        ok({ file: other, text: writeDesign(named('On disk')), revision: 'r7', lockedBy: null }),
    });
    const text = writeDesign(named('Recovered'));
    await openRecovered(host, { id: 'a1', name: 'Recovered', saved: '', file: other, text });
    expect(useDesign.getState().design.name).toBe('Recovered');
    expect(isUnsaved(useDesign.getState())).toBe(true);
    expect(useDocument.getState()).toMatchObject({ file: other, revision: 'r7', autosaveId: 'a1' });
    const discarded = asked.filter(({ name }) => name === 'designs.discardAutosave');
    expect(discarded.map(({ input }) => input.id)).not.toContain('a1');
  });

  it('puts recovered work into the tab that has its file', async () => {
    const { host } = fakeHost({
      'designs.open': () => ok({ file, text: '', revision: 'r1', lockedBy: null }),
    });
    const text = writeDesign(named('Recovered'));
    await openRecovered(host, { id: 'a2', name: 'Shop', saved: '', file, text });
    expect(openTabs().map(({ work }) => work.design.name)).toEqual(['Recovered']);
    expect(isUnsaved(useDesign.getState())).toBe(true);
  });
});

describe('closing a design', () => {
  it('asks nothing when it is saved, and ends its lock', async () => {
    const { host, names } = fakeHost({});
    expect(await closeTab(host, shown())).toBe(true);
    expect(names()).toEqual(['designs.close', 'designs.discardAutosave']);
    expect(openTabs().map(({ work }) => work.design.name)).toEqual(['Untitled']);
  });

  it('asks nothing about an empty design without a file', async () => {
    show(named('Renamed'), { saved: false });
    expect(await closeTab(fakeHost({}).host, shown())).toBe(true);
    expect(useDesign.getState().design.name).toBe('Shop');
  });

  it.each([
    ['drop', true, []],
    [undefined, false, []],
    ['save', true, ['designs.save']],
  ])('answered %s: closes it %s', async (answer, closes, calls) => {
    const { host, names } = fakeHost({ 'designs.save': saves });
    rename('Other');
    answerNext(() => answer);
    expect(await closeTab(host, shown())).toBe(closes);
    expect(names().filter((name) => name === 'designs.save')).toEqual(calls);
    expect(useDesign.getState().design.name).toBe(closes ? 'Untitled' : 'Other');
  });

  it('stays when saving fails', async () => {
    const { host } = fakeHost({ 'designs.save': () => fail('denied', 'Not allowed.') });
    rename('Other');
    answerNext(() => 'save');
    expect(await closeTab(host, shown())).toBe(false);
    expect(useDesign.getState().design.name).toBe('Other');
  });

  it('asks once about several, and names those that are not saved', async () => {
    rename('First');
    show(named('Second'), { file: { ...file, handle: FileHandle.parse('h2') }, saved: true });
    show(named('Third'), { file: { ...file, handle: FileHandle.parse('h3') }, saved: false });
    const { host, asked } = fakeHost({ 'designs.save': saves });
    let question: Question | undefined;
    answerNext((one) => {
      question = one;
      return 'save';
    });
    expect(await closeTabs(host, useTabs.getState().order)).toBe(true);
    expect(question).toMatchObject({
      title: 'Save 2 designs first?',
      details: [expect.stringMatching(/^First/), expect.stringMatching(/^Third/)],
    });
    expect(asked.filter(({ name }) => name === 'designs.save')).toHaveLength(2);
    expect(openTabs().map(({ work }) => work.design.name)).toEqual(['Untitled']);
  });
});

describe('beside the design on the screen', () => {
  it('saves what is parked, and marks that as saved', async () => {
    rename('Parked');
    const parked = shown();
    show(named('Other'), { saved: true });
    const { host, asked } = fakeHost({ 'designs.save': saves });
    expect(await saveAll(host)).toBe(true);
    expect(asked.map(({ input }) => input.file)).toEqual(['h1']);
    expect(useDesign.getState().design.name).toBe('Other');
    const open = openDesign(parked);
    expect(open && isUnsaved(open.work)).toBe(false);
    expect(open?.document.revision).toBe('r-false');
  });

  it('writes down what an answer says at the tab it is about', async () => {
    rename('Slow');
    const slow = shown();
    const { host } = fakeHost({
      'designs.save': (input) => {
        show(named('Quick'), { saved: true });
        return saves(input);
      },
    });
    expect(await save(host)).toBe(true);
    expect(useDesign.getState().design.name).toBe('Quick');
    expect(useDocument.getState()).toMatchObject({ file: undefined, saving: false });
    switchTo(slow);
    expect(isUnsaved(useDesign.getState())).toBe(false);
    expect(useDocument.getState()).toMatchObject({ file, revision: 'r-false', saving: false });
  });

  it('keeps what is told of a file that is not on the screen', () => {
    const tab = shown();
    show(named('Other'), { saved: true });
    amendDocument(tab, { changedOnDisk: 'changed' });
    expect(useDocument.getState().changedOnDisk).toBeUndefined();
    switchTo(tab);
    expect(useDocument.getState().changedOnDisk).toBe('changed');
  });

  it('replaces what is parked without showing it', () => {
    const tab = shown();
    show(named('Other'), { saved: true });
    showInstead(fakeHost({}).host, tab, named('Newer'), { file, saved: true });
    expect(useDesign.getState().design.name).toBe('Other');
    expect(openDesign(tab)?.work.design.name).toBe('Newer');
  });
});

describe('unsaved work of a design', () => {
  const watched = (answers: Parameters<typeof fakeHost>[0]) => {
    const fake = fakeHost(answers);
    onTestFinished(startAutosave(fake.host));
    return fake;
  };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('is kept of every tab', async () => {
    const { asked } = watched({});
    rename('One');
    show(named('Two'), { file: { ...file, handle: FileHandle.parse('h2') }, saved: false });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(asked.map(({ name, input }) => [name, input.file])).toEqual([
      ['designs.autosave', 'h1'],
      ['designs.autosave', 'h2'],
    ]);
    useDesign.getState().markSaved(useDesign.getState().design);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.at(-1)).toEqual({
      name: 'designs.discardAutosave',
      input: { id: useDocument.getState().autosaveId },
    });
  });

  it('is kept last of the design on the screen, however long the others take', async () => {
    const { asked } = watched({});
    rename('One');
    const [two] = ['h2', 'h3'].map((handle) =>
      show(named(handle), { file: { ...file, handle: FileHandle.parse(handle) }, saved: false }),
    );
    if (two) switchTo(two);
    let now = 0;
    // The first text made is slow, the second isn't.
    vi.spyOn(performance, 'now').mockImplementation(() => (now += now < 60 ? 10 : 0));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(asked.map(({ input }) => input.file)).toEqual(['h1', 'h3', 'h2']);
  });

  it('is kept once a version, and dropped when it is saved', async () => {
    const { host, names } = watched({ 'designs.save': saves });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(names()).toEqual([]);
    rename('Other');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(names()).toEqual(['designs.autosave']);
    await save(host);
    await vi.advanceTimersByTimeAsync(0);
    expect(names()).toEqual(['designs.autosave', 'designs.save', 'designs.discardAutosave']);
  });

  it('is dropped when it is saved while it is being kept', async () => {
    const { host, names } = watched({
      'designs.save': saves,
      'designs.autosave': () => new Promise<never>(() => {}),
    });
    rename('Other');
    await vi.advanceTimersByTimeAsync(4_000);
    await save(host);
    expect(names()).toEqual(['designs.autosave', 'designs.save', 'designs.discardAutosave']);
  });

  it('is not kept when it is saved while its text is being made', async () => {
    const { names } = watched({ 'designs.save': saves });
    rename('Other');
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(names()).toEqual([]);
    useDesign.getState().markSaved(useDesign.getState().design);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(names()).toEqual(['designs.discardAutosave']);
  });
});

it.each([
  [{ unsaved: false, hasFile: true, saving: false, opening: true, failed: false }, 'opening'],
  [{ unsaved: true, hasFile: true, saving: true, opening: false, failed: true }, 'saving'],
  [{ unsaved: true, hasFile: true, saving: false, opening: false, failed: true }, 'failed'],
  [{ unsaved: true, hasFile: false, saving: false, opening: false, failed: false }, 'unsaved'],
  [{ unsaved: false, hasFile: false, saving: false, opening: false, failed: false }, 'no-file'],
  [{ unsaved: false, hasFile: true, saving: false, opening: false, failed: false }, 'saved'],
] as const)('calls %j %s', (facts, name) => {
  expect(documentState(facts)).toBe(name);
});

it.each([
  ['shop', '.yaml', 'shop.yaml'],
  [' Shop.YAML ', '.yaml', 'Shop.YAML'],
  ['shop.stackwright.json', '.stackwright.json', 'shop.stackwright.json'],
])('makes %j with %s %s', (typed, ending, name) => {
  expect(withEnding(typed, ending)).toBe(name);
  expect(withoutEnding('shop.stackwright.json')).toBe('shop');
});

describe('a file named on the command line or in a dialog', () => {
  const text = writeDesign(named('Drawn'));
  const { host, names } = fakeHost({
    'pictures.open': () => ok({ file, text }),
    'designs.open': ({ file: handle }) =>
      ok({ file: { ...file, handle }, text, revision: 'r1', lockedBy: null }),
    'files.readText': ({ file: handle }) =>
      ok({ file, text: handle === 'queue.yaml' ? 'Type: AWS::SNS::Topic' : text }),
  });
  it.each([
    ['shop.stackwright.json', 'design', 'designs.open'],
    ['shop.json', 'design', 'designs.open'],
    ['shop.png', 'picture', 'pictures.open'],
    ['Shop.PDF', 'picture', 'pictures.open'],
    ['queue.yaml', 'template', 'files.readText'],
  ])('%s opens as a %s', async (name, kind, last) => {
    blocks.of = [];
    await openChosen(host, { handle: FileHandle.parse(name), name });
    expect(said.failures).toEqual([]);
    expect(
      names()
        .filter((one) => one !== 'designs.close')
        .at(-1),
    ).toBe(last);
    expect(blocks.of).toEqual(kind === 'template' ? [name] : []);
    expect(useDesign.getState().design.name).toBe(kind === 'template' ? 'Shop' : 'Drawn');
  });
});
