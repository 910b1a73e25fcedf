import { describe, expect, it } from 'vitest';
import { type KeyPress, matches, shownKeys } from './keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('matches', () => {
  const cases: readonly (readonly [string, KeyPress, boolean, boolean])[] = [
    ['Mod+Z', press('z', { ctrlKey: true }), false, true],
    ['Mod+Z', press('z', { metaKey: true }), true, true],
    ['Mod+Z', press('z', { metaKey: true }), false, false],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false, false],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false, true],
    ['Delete', press('Delete'), false, true],
    ['Delete', press('Delete', { ctrlKey: true }), false, false],
    ['?', press('?', { shiftKey: true }), false, true],
    ['Mod+=', press('=', { ctrlKey: true }), false, true],
    ['Mod++', press('+', { ctrlKey: true, shiftKey: true }), false, true],
    ['Shift+1', press('!', { shiftKey: true, code: 'Digit1' }), false, true],
    ['Shift+1', press('"', { shiftKey: true, code: 'Digit2' }), false, false],
    ['Mod+0', press('0', { ctrlKey: true }), false, true],
    ['ArrowUp', press('ArrowUp', { shiftKey: true }), false, false],
    ['Shift+ArrowUp', press('ArrowUp', { shiftKey: true }), false, true],
    ['Space', press(' '), false, true],
    ['+', press('+', { shiftKey: true }), false, true],
    ['Mod+Alt+[', press('“', { metaKey: true, altKey: true, code: 'BracketLeft' }), true, true],
    ['C', press('c'), false, true],
    ['C', press('c', { ctrlKey: true }), false, false],
    ['Ctrl+Tab', press('Tab', { ctrlKey: true }), false, true],
    ['Ctrl+Tab', press('Tab', { ctrlKey: true }), true, true],
    ['Ctrl+Tab', press('Tab', { metaKey: true }), true, false],
    ['Ctrl+Tab', press('Tab', { ctrlKey: true, shiftKey: true }), false, false],
  ];
  it.each(cases)('%s against %o, mac %s: %s', (keys, event, mac, expected) => {
    expect(matches(keys, event, mac)).toBe(expected);
  });
});

it('shows keys in the words of the system', () => {
  expect(shownKeys('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(shownKeys('Mod+Shift+Z', true)).toBe('⇧⌘Z');
  expect(shownKeys('Alt+ArrowLeft', false)).toBe('Alt+←');
  expect(shownKeys('Mod++', false)).toBe('Ctrl++');
  expect(shownKeys('+', false)).toBe('+');
});
