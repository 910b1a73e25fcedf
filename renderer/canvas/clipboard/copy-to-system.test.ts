import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { block, designOf, id } from '#app/layout/testing/small-design.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { cutToSystem } from './copy-to-system.ts';

const said = vi.hoisted((): string[] => []);
vi.mock('../../notices/notices.ts', () => ({ sayFailure: (title: string) => said.push(title) }));

const left = (): readonly string[] => Object.keys(useDesign.getState().design.blocks);
const clipboard = (writeText: () => Promise<void>): void =>
  void vi.stubGlobal('navigator', { clipboard: { writeText } });

beforeEach(() => {
  useDesign.getState().load(designOf([block('a'), block('b')]), { saved: true });
  useSession.getState().select({ blocks: [id('a')] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  said.length = 0;
});

it('takes away what is cut', async () => {
  clipboard(async () => {});
  await cutToSystem();
  expect(left()).toEqual(['b']);
});

it('takes nothing away that the clipboard refused', async () => {
  clipboard(() => Promise.reject(new Error('Not allowed.')));
  await cutToSystem();
  expect(left()).toEqual(['a', 'b']);
  expect(said).toEqual(['Nothing was copied']);
});

it('takes nothing away that was not asked for', async () => {
  clipboard(async () => useSession.getState().select({ blocks: [id('b')] }));
  await cutToSystem();
  expect(left()).toEqual(['a', 'b']);
});
