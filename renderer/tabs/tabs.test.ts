import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDesign } from '#app/design/schema.ts';
import { emptyHistory } from '#app/history/history.ts';
import { FileHandle } from '#app/host/files.ts';
import { useDesign } from '../store/design-store.ts';
import { newDocument, useDocument } from '../store/document-store.ts';
import { nothing, useSession } from '../store/session-store.ts';
import { type OpenDesign, openTabs, subscribeToTabs, useTabs } from '../store/tabs-store.ts';
import { keepPerTab } from './keepers.ts';
import { startTabs } from './start-tabs.ts';
import { tabNames } from './tab-names.ts';
import { addTab, emptyTab, moveTab, removeTab, replaceDesign, stepTab, switchTo } from './tabs.ts';

startTabs();

const named = (name: string, file?: string): OpenDesign => {
  const design = emptyDesign(name);
  return {
    work: { design, history: emptyHistory, saved: design },
    document: {
      ...newDocument(),
      file: file
        ? { handle: FileHandle.parse(file), name: `${file}.stackwright.json`, folder: '~' }
        : undefined,
    },
  };
};
const rename = (name: string) =>
  useDesign.getState().dispatch('Rename', [{ edit: 'rename-design', args: { name } }]);
const onScreen = (): string => useDesign.getState().design.name;
const strip = (): readonly string[] => openTabs().map(({ work }) => work.design.name);

beforeEach(() => {
  for (const { id } of openTabs().slice(1)) removeTab(id);
  replaceDesign(useTabs.getState().active, emptyTab());
});

it('makes room for the first design, then opens a tab for each', () => {
  addTab(named('A', 'a'));
  expect(strip()).toEqual(['A']);
  addTab(named('B', 'b'));
  expect(strip()).toEqual(['A', 'B']);
  expect(onScreen()).toBe('B');
});

it('does not take an empty design that was changed for an untouched one', () => {
  rename('Mine');
  addTab(named('A', 'a'));
  expect(strip()).toEqual(['Mine', 'A']);
});

it('brings back design, history, saved state and document', () => {
  const a = addTab(named('A', 'a'));
  rename('A2');
  useDocument.getState().update({ revision: 'r1', lockedBy: 'another window' });
  const b = addTab(named('B', 'b'));
  rename('B2');
  switchTo(a);
  expect(onScreen()).toBe('A2');
  expect(useDocument.getState()).toMatchObject({ revision: 'r1', lockedBy: 'another window' });
  useDesign.getState().undo();
  expect(onScreen()).toBe('A');
  switchTo(b);
  expect(useDocument.getState().lockedBy).toBeUndefined();
  useDesign.getState().undo();
  expect(onScreen()).toBe('B');
  switchTo(a);
  useDesign.getState().redo();
  expect(onScreen()).toBe('A2');
});

it('ends a gesture in the design it was made in', () => {
  const a = addTab(named('A', 'a'));
  useDesign.getState().begin('Rename');
  rename('Half');
  addTab(named('B', 'b'));
  expect(useDesign.getState().gesture).toBeUndefined();
  switchTo(a);
  expect(useDesign.getState().history.past.map(({ label }) => label)).toEqual(['Rename']);
});

it('keeps what is looked at with the design', () => {
  const a = addTab(named('A', 'a'));
  useSession.setState({ environment: 'prod', highlight: { ...nothing, tone: 'accent' } });
  addTab(named('B', 'b'));
  expect(useSession.getState()).toMatchObject({ environment: undefined, highlight: undefined });
  switchTo(a);
  expect(useSession.getState().environment).toBe('prod');
});

describe('what rooms keep', () => {
  it('is taken when a tab is left, shown when it comes back, dropped when it is closed', () => {
    const log: string[] = [];
    let state = 'none';
    const end = keepPerTab<string>({
      take: () => state,
      show: (kept) => {
        state = kept ?? 'new';
        log.push(`show ${state}`);
      },
      drop: (kept) => log.push(`drop ${kept}`),
    });
    const a = addTab(named('A', 'a')); // in the place of the empty one
    state = 'of A';
    const b = addTab(named('B', 'b'));
    state = 'of B';
    switchTo(a);
    switchTo(b);
    removeTab(b);
    end();
    expect(log).toEqual([
      'drop none',
      'show new',
      'show new',
      'show of A',
      'show of B',
      'show of A',
      'drop of B',
    ]);
  });
});

it('closes towards the right neighbour, then the left, and leaves an empty design', () => {
  const [a, b, c] = [named('A', 'a'), named('B', 'b'), named('C', 'c')].map(addTab);
  if (!a || !b || !c) throw new Error('Three tabs were opened.');
  switchTo(b);
  removeTab(b);
  expect(onScreen()).toBe('C');
  removeTab(c);
  expect(onScreen()).toBe('A');
  removeTab(a);
  expect(strip()).toEqual(['Untitled']);
});

it('walks and reorders', () => {
  for (const name of ['A', 'B', 'C']) addTab(named(name, name));
  stepTab(1);
  expect(onScreen()).toBe('A');
  stepTab(-1);
  expect(onScreen()).toBe('C');
  moveTab(useTabs.getState().active, 0);
  expect(strip()).toEqual(['C', 'A', 'B']);
  moveTab(useTabs.getState().active, 9);
  expect(strip()).toEqual(['A', 'B', 'C']);
});

it('tells of a switch once, when all stores are of the new design', async () => {
  const a = addTab(named('A', 'a'));
  addTab(named('B', 'b'));
  await Promise.resolve();
  const seen: string[] = [];
  const end = subscribeToTabs(() =>
    seen.push(`${onScreen()} ${useDocument.getState().file?.handle}`),
  );
  switchTo(a);
  await Promise.resolve();
  end();
  expect(seen).toEqual(['A a']);
});

it('tells designs of one name apart', () => {
  for (const open of [named('Shop', 'one'), named('Shop', 'two'), named('Shop')]) addTab(open);
  rename('Untouched no more');
  rename('Shop');
  addTab(named('Shop'));
  expect([...tabNames(openTabs()).values()]).toEqual([
    'Shop · one',
    'Shop · two',
    'Shop',
    'Shop (2)',
  ]);
});
