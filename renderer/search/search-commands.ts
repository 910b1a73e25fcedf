import { type Command, defineCommand } from '../commands/command.ts';
import { useSight } from '../sight/sight-store.ts';
import { openSearch, selectMatches, walkMatches } from './search.ts';

const found = (): boolean => (useSight.getState().search?.matches.length ?? 0) > 0;

export const searchCommands: readonly Command[] = [
  defineCommand({
    id: 'search.open',
    label: 'Search the design',
    group: 'Navigate',
    keys: ['Mod+F'],
    scope: 'window',
    run: openSearch,
  }),
  defineCommand({
    id: 'search.next',
    label: 'Go to the next match',
    group: 'Navigate',
    keys: ['F3'],
    scope: 'window',
    enabled: found,
    run: () => walkMatches(1),
  }),
  defineCommand({
    id: 'search.previous',
    label: 'Go to the previous match',
    group: 'Navigate',
    keys: ['Shift+F3'],
    scope: 'window',
    enabled: found,
    run: () => walkMatches(-1),
  }),
  defineCommand({
    id: 'search.select-all',
    label: 'Select all matches',
    group: 'Edit',
    scope: 'window',
    enabled: found,
    run: selectMatches,
  }),
];
