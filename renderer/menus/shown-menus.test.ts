import { expect, it } from 'vitest';
import { type Command, defineCommand } from '../commands/command.ts';
import type { MenuModel } from './menu-model.ts';
import { MENUS } from './menu-model.ts';
import { type ShownItem, shownMenus } from './shown-menus.ts';

const command = (id: string, more: Partial<Command> = {}): Command =>
  defineCommand({ id, label: id.toUpperCase(), group: 'Edit', scope: 'window', run() {}, ...more });

const menu = (entries: MenuModel['entries']): readonly MenuModel[] => [
  { kind: 'menu', label: 'Menu', entries },
];
const id = (name: string) => ({ kind: 'command', id: name }) as const;
const LINE = { kind: 'line' } as const;

const text = (item: ShownItem): string =>
  item.kind === 'line' ? '-' : item.kind === 'menu' ? `${item.label}>` : item.label;
const items = (entries: MenuModel['entries'], commands: readonly Command[]): readonly string[] =>
  shownMenus(menu(entries), commands).flatMap((one) => one.items.map(text));

it('leaves out what is not there, with the lines round it', () => {
  const commands = ['a', 'd'].map((name) => command(name));
  expect(
    items([LINE, id('a'), LINE, id('b'), LINE, id('c'), LINE, id('d'), LINE], commands),
  ).toEqual(['A', '-', 'D']);
  expect(shownMenus(menu([LINE, id('b')]), commands)).toEqual([]);
});

it('shows keys, whether it is possible, and whether it is on', () => {
  const [shown] = shownMenus(menu([id('a')]), [
    command('a', { keys: ['Mod+A', 'F2'], enabled: () => false, checked: () => true }),
  ]);
  expect(shown?.items).toEqual([
    { kind: 'command', id: 'a', label: 'A', keys: 'Mod+A', enabled: false, checked: true },
  ]);
});

it('finds a place for commands nobody named', () => {
  const commands = [
    command('a'),
    command('new'),
    command('hidden', { hidden: true }),
    command('recent.1'),
    command('strange', { group: 'Strange' }),
  ];
  const model: MenuModel['entries'] = [
    id('a'),
    LINE,
    { kind: 'each', prefix: 'recent.' },
    LINE,
    { kind: 'rest', group: 'Edit' },
    { kind: 'others' },
  ];
  expect(items(model, commands)).toEqual(['A', '-', 'RECENT.1', '-', 'NEW', 'STRANGE']);
});

it('names no command twice', () => {
  const seen: string[] = [];
  const look = (entry: MenuModel['entries'][number]): void => {
    if (entry.kind === 'command') seen.push(entry.id);
    if (entry.kind === 'menu') entry.entries.forEach(look);
  };
  MENUS.forEach(look);
  expect(seen).toEqual([...new Set(seen)]);
});
