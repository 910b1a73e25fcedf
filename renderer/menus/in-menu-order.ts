import type { Command } from '../commands/command.ts';
import { MENUS, type MenuModel } from './menu-model.ts';

const idsOf = ({ entries }: MenuModel): readonly string[] =>
  entries.flatMap((entry) =>
    entry.kind === 'command' ? [entry.id] : entry.kind === 'menu' ? idsOf(entry) : [],
  );

const PLACES: ReadonlyMap<string, number> = new Map(
  MENUS.flatMap(idsOf).map((id, place) => [id, place]),
);

/**
 * As the menus have them, wherever all commands are listed: which room registered first is nothing
 * to those who read. What no menu names comes after that, as it was registered.
 */
export const inMenuOrder = <One extends Pick<Command, 'id'>>(
  commands: readonly One[],
): readonly One[] =>
  commands.toSorted(
    (a, b) => (PLACES.get(a.id) ?? PLACES.size) - (PLACES.get(b.id) ?? PLACES.size),
  );
