import { describe, expect, it } from 'vitest';
import type { Command } from '../commands/command.ts';
import type { MenuGroups } from './context-menus.ts';
import { menuLines } from './menu-lines.ts';

const command = (id: string, possible = true): Command => ({
  id,
  label: `Do ${id}`,
  group: 'Edit',
  scope: 'canvas',
  enabled: () => possible,
  run: () => undefined,
});
const commands = [
  command('cut'),
  command('paste', false),
  command('lock', false),
  command('unlock'),
];

const shown = (groups: MenuGroups) =>
  menuLines(groups, commands).map((lines) =>
    lines.map(({ label, possible }) => (possible ? label : `(${label})`)),
  );

describe('the lines of a menu', () => {
  it('are called as the menu calls them, else as the command is', () => {
    expect(shown([['cut', { id: 'paste', label: 'Paste here' }]])).toEqual([
      ['Do cut', '(Paste here)'],
    ]);
  });

  it('leave out commands that are not there, and groups of those alone', () => {
    expect(shown([['nothing', 'cut'], ['nobody']])).toEqual([['Do cut']]);
  });

  it('show the one of two that is possible, the first where neither is', () => {
    expect(shown([[{ either: ['lock', 'unlock'] }]])).toEqual([['Do unlock']]);
    expect(shown([[{ either: ['paste', 'lock'] }]])).toEqual([['(Do paste)']]);
    expect(shown([[{ either: ['gone', 'lock'] }]])).toEqual([['(Do lock)']]);
  });
});
