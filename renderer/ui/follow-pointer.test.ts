import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followPointer, type Hand } from './follow-pointer.ts';

let told: string[];
let lasting: boolean;

/** Only what a gesture reads of it. */
const pointer = (type: string, x: number): PointerEvent =>
  Object.assign(new Event(type), { clientX: x, clientY: 0 }) as unknown as PointerEvent; // Node has none

const press = (key: string): boolean => {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { key });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

function begin(hand: Partial<Hand> = {}, threshold?: number): void {
  const all: Hand = {
    move: ({ clientX }) => told.push(`move ${clientX}`),
    drop: ({ clientX }) => told.push(`drop ${clientX}`),
    cancel: () => told.push('cancel'),
    ...hand,
  };
  followPointer(pointer('pointerdown', 0), all, threshold);
}

const go = (...events: readonly (readonly [type: string, x: number])[]): void => {
  for (const [type, x] of events) window.dispatchEvent(pointer(type, x));
};

beforeEach(() => {
  told = [];
  lasting = true;
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['a click', [['pointerup', 1]], []],
  [
    'a drag',
    [
      ['pointermove', 2],
      ['pointermove', 3],
      ['pointermove', 1],
      ['pointerup', 4],
    ],
    ['move 3', 'move 1', 'drop 4'],
  ],
  [
    'a lost pointer',
    [
      ['pointermove', 9],
      ['pointercancel', 0],
    ],
    ['move 9', 'cancel'],
  ],
  [
    'what comes after',
    [
      ['pointermove', 9],
      ['pointerup', 9],
      ['pointermove', 20],
      ['pointerup', 20],
    ],
    ['move 9', 'drop 9'],
  ],
] as const)('tells of %s', (_what, events, expected) => {
  begin();
  go(...events);
  expect(told).toEqual(expected);
});

it('waits for as many pixels as it is asked to', () => {
  begin({}, 5);
  go(['pointermove', 4], ['pointermove', 5]);
  expect(told).toEqual(['move 5']);
});

it('is cancelled by Escape, which is nobody else’s then', () => {
  begin();
  expect(press('Escape')).toBe(false);
  go(['pointermove', 9]);
  expect(press('Escape')).toBe(true);
  go(['pointerup', 9]);
  expect(told).toEqual(['move 9', 'cancel']);
});

it('offers other keys to the gesture', () => {
  begin({ key: ({ key }) => key === 'Tab' });
  go(['pointermove', 9]);
  expect([press('Tab'), press('a')]).toEqual([true, false]);
});

it('says nothing more once something else has ended the gesture', () => {
  begin({ lasts: () => lasting });
  go(['pointermove', 9]);
  lasting = false;
  go(['pointermove', 20]);
  expect(press('Escape')).toBe(false);
  go(['pointerup', 20]);
  expect(told).toEqual(['move 9']);
});
