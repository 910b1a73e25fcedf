// The menus as they are at this moment: which commands there are, what they are called, and which of
// them are possible.
import type { NativeItem, NativeMenu } from '#app/host/window.ts';
import type { Command } from '../commands/command.ts';
import { isEnabled } from '../commands/registry.ts';
import type { MenuEntry, MenuModel } from './menu-model.ts';

export type ShownItem = NativeItem;
export type ShownMenu = NativeMenu;

export function shownMenus(
  model: readonly MenuModel[],
  commands: readonly Command[],
): readonly ShownMenu[] {
  const byId = new Map(commands.map((command) => [command.id, command]));
  const named = namesIn(model);
  const groups = new Set(named.groups);
  const isNamed = ({ id }: Command): boolean =>
    named.ids.has(id) || named.prefixes.some((prefix) => id.startsWith(prefix));
  const left = commands.filter((command) => !command.hidden && !isNamed(command));

  const show = (entry: MenuEntry): readonly ShownItem[] => {
    switch (entry.kind) {
      case 'command': {
        const command = byId.get(entry.id);
        return command ? [shown(command)] : [];
      }
      case 'each':
        return commands.filter(({ id }) => id.startsWith(entry.prefix)).map(shown);
      case 'rest':
        return left.filter(({ group }) => group === entry.group).map(shown);
      case 'others':
        return left.filter(({ group }) => !groups.has(group)).map(shown);
      case 'line':
        return [entry];
      case 'menu': {
        const items = tidy(entry.entries.flatMap(show));
        return items.length > 0 ? [{ kind: 'menu', label: entry.label, items }] : [];
      }
      default:
        return entry satisfies never;
    }
  };
  // A menu shows as one menu or as nothing.
  return model.flatMap(show).filter((item) => item.kind === 'menu');
}

function shown(command: Command): ShownItem {
  const { id, label, keys } = command;
  return {
    kind: 'command',
    id,
    label,
    enabled: isEnabled(command),
    ...(keys?.[0] !== undefined && { keys: keys[0] }),
    ...(command.checked && { checked: command.checked() }),
  };
}

/** No line at either end, and never two together: what stood between them isn't there. */
function tidy(items: readonly ShownItem[]): readonly ShownItem[] {
  return items.filter(
    ({ kind }, index) =>
      kind !== 'line' ||
      (index > 0 &&
        items[index - 1]?.kind !== 'line' &&
        items.slice(index).some((later) => later.kind !== 'line') &&
        items.slice(0, index).some((earlier) => earlier.kind !== 'line')),
  );
}

function namesIn(entries: readonly MenuEntry[]) {
  const ids = new Set<string>();
  const prefixes: string[] = [];
  const groups: string[] = [];
  const look = (entry: MenuEntry): void => {
    if (entry.kind === 'command') ids.add(entry.id);
    if (entry.kind === 'each') prefixes.push(entry.prefix);
    if (entry.kind === 'rest') groups.push(entry.group);
    if (entry.kind === 'menu') entry.entries.forEach(look);
  };
  entries.forEach(look);
  return { ids, prefixes, groups };
}
