import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDesign } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';
import { createDraftSession, type DraftSession, PAUSE } from './draft-session.ts';

const name = (): string => useDesign.getState().design.name;
const steps = (): string[] => useDesign.getState().history.past.map(({ label }) => label);

/** Names of more than four letters are refused. */
const commit = (text: string): string | undefined => {
  if (text.length > 4) return 'Too long.';
  const result = useDesign
    .getState()
    .dispatch('Rename design', [{ edit: 'rename-design', args: { name: text } }]);
  return result.ok ? undefined : result.failure.message;
};

let session: DraftSession;
const reasons: (string | undefined)[] = [];
const type = (text: string): void => session.change(text, (reason) => reasons.push(reason));

beforeEach(() => {
  vi.useFakeTimers();
  useDesign.getState().load(emptyDesign('Shop'), { saved: true });
  reasons.length = 0;
  session = createDraftSession();
  session.aim({ label: 'Rename', commit, live: true });
});
afterEach(() => {
  vi.useRealTimers();
});

it('waits for a pause, and makes one undo step of a visit', () => {
  type('A');
  type('Ab');
  expect(name()).toBe('Shop');
  vi.advanceTimersByTime(PAUSE);
  expect(name()).toBe('Ab');
  type('Abc');
  vi.advanceTimersByTime(PAUSE);
  expect([name(), steps()]).toEqual(['Abc', []]);
  expect(session.finish()).toBeUndefined();
  expect(steps()).toEqual(['Rename']);
  useDesign.getState().undo();
  expect(name()).toBe('Shop');
});

it('is in the design as soon as the field is left', () => {
  type('Now');
  session.finish();
  expect([name(), steps()]).toEqual(['Now', ['Rename']]);
  vi.advanceTimersByTime(PAUSE);
  expect(steps()).toEqual(['Rename']);
});

it('takes back what was valid on the way to something that is not', () => {
  type('Abcd');
  vi.advanceTimersByTime(PAUSE);
  type('Abcde');
  vi.advanceTimersByTime(PAUSE);
  expect([name(), reasons.at(-1)]).toEqual(['Shop', 'Too long.']);
  expect(session.finish()).toBe('Too long.');
  expect([name(), steps()]).toEqual(['Shop', []]);
});

it('restores on cancel', () => {
  type('Abc');
  vi.advanceTimersByTime(PAUSE);
  session.cancel();
  expect([name(), steps(), useDesign.getState().gesture]).toEqual(['Shop', [], undefined]);
  session.finish();
  expect(steps()).toEqual([]);
});

it('leaves no step for a visit without a change', () => {
  session.finish();
  type('Shop');
  session.finish();
  expect(steps()).toEqual([]);
});

it('does not touch the design before the end when it is not live', () => {
  session.aim({ label: 'Add', commit, live: false });
  type('New');
  vi.advanceTimersByTime(PAUSE * 2);
  expect(name()).toBe('Shop');
  session.finish();
  expect(name()).toBe('New');
});
