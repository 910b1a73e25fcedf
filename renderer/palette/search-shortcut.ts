// The key that brings the cursor into the palette's search; the palette opens, if it has to.
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { defineCommand } from '../commands/command.ts';
import { registerCommands } from '../commands/registry.ts';
import { endSearch } from '../sight/sight-store.ts';
import { useSession } from '../store/session-store.ts';

export const PALETTE_SEARCH = 'palette-search';
/** `/` alone inserts a block where one is, without the palette. */
export const SEARCH_KEYS = 'Mod+/';

const searchPalette = defineCommand({
  id: 'palette.search-blocks',
  label: 'Search the palette',
  group: 'View',
  keys: [SEARCH_KEYS],
  scope: 'window',
  run: () => {
    // Mounted before this event is over: whoever types on at once types into the search.
    flushSync(() => {
      endSearch();
      useSession.getState().showLeft('blocks');
    });
    document.getElementById(PALETTE_SEARCH)?.focus();
  },
});

export function useSearchShortcut(): void {
  useEffect(() => registerCommands([searchPalette]), []);
}
