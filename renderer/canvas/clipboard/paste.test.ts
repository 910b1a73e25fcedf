import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDesign } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';
import { addTab, emptyTab } from '../../tabs/tabs.ts';
import { pasteFromSystem } from './paste.ts';

const said = vi.hoisted((): string[] => []);
vi.mock('../../notices/notices.ts', () => ({
  say: () => {},
  sayPartly: () => {},
  sayFailure: (title: string) => said.push(title),
}));

beforeEach(() => useDesign.getState().load(emptyDesign('Shop'), { saved: false }));
afterEach(() => {
  vi.unstubAllGlobals();
  said.length = 0;
});

/** A clipboard with words on it; `meanwhile` happens before it is read. */
function clipboard(meanwhile: () => void): void {
  const item = {
    types: ['text/plain'],
    getType: async () => new Blob(['Words'], { type: 'text/plain' }),
  };
  const read = async () => {
    meanwhile();
    return [item];
  };
  vi.stubGlobal('navigator', { clipboard: { read } });
}

const types = (): readonly string[] =>
  Object.values(useDesign.getState().design.blocks).map(({ type }) => type);

it('pastes words as a note', async () => {
  clipboard(() => {});
  await pasteFromSystem();
  expect(types()).toEqual(['note']);
});

it('pastes nothing into a design that was gone to meanwhile', async () => {
  clipboard(() => void addTab(emptyTab()));
  await pasteFromSystem();
  expect(types()).toEqual([]);
  expect(said).toEqual(['Nothing was pasted']);
});
