import type { Command } from '../commands/command.ts';
import { isEnabled } from '../commands/registry.ts';
import type { MenuEntry, MenuGroups } from './context-menus.ts';

/** A command as a line of a menu. */
export interface MenuLine {
  readonly command: Command;
  readonly label: string;
  readonly possible: boolean;
}

/** The lines of a menu in its groups; without commands that aren't there, and groups of those alone. */
export function menuLines(
  groups: MenuGroups,
  commands: readonly Command[],
): readonly (readonly MenuLine[])[] {
  const byId = new Map(commands.map((command) => [command.id, command]));
  const lineOf = (entry: MenuEntry): MenuLine | undefined => {
    if (typeof entry !== 'string' && 'either' in entry) {
      const lines = entry.either.flatMap((one) => lineOf(one) ?? []);
      return lines.find(({ possible }) => possible) ?? lines[0];
    }
    const { id, label } = typeof entry === 'string' ? { id: entry, label: undefined } : entry;
    const command = byId.get(id);
    return command && { command, label: label ?? command.label, possible: isEnabled(command) };
  };
  return groups
    .map((group) => group.flatMap((entry) => lineOf(entry) ?? []))
    .filter((lines) => lines.length > 0);
}
