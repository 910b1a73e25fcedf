// The designs opened last, on this machine: for the empty canvas, the menus and the palette.
import { create } from 'zustand';
import type { Host, Output } from '#app/host/contract.ts';
import type { FileHandle } from '#app/host/files.ts';
import { type Command, defineCommand } from '../commands/command.ts';
import { registerCommands } from '../commands/registry.ts';
import { withoutEnding } from '../document/names.ts';
import { openRecent } from '../document/open.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDocument } from '../store/document-store.ts';
import { useTabs } from '../store/tabs-store.ts';

export type Recent = Output<'designs.recent'>[number];

export interface RecentsState {
  /** Pinned ones, then the others, newest first. */
  readonly recents: readonly Recent[];
}

export const useRecents = create<RecentsState>()(() => ({ recents: [] }));

/** Follows what is opened and saved; what was opened is in the menus and the palette as well. */
export function startRecents(host: Host): void {
  let unregister = (): void => {};
  useRecents.subscribe(({ recents }) => {
    unregister();
    unregister = registerCommands(commandsFor(host, recents));
  });
  useDocument.subscribe(({ file }, before) => {
    if (file?.handle !== before.file?.handle) void listRecents(host);
  });
  // The design of a picture comes without a file.
  useTabs.subscribe(({ active }, before) => {
    if (active !== before.active) void listRecents(host);
  });
  void listRecents(host);
}

export async function listRecents(host: Host): Promise<void> {
  const listed = await host.call('designs.recent', undefined);
  if (listed.ok) useRecents.setState({ recents: listed.value });
}

export async function forgetRecent(host: Host, file: FileHandle): Promise<void> {
  const forgotten = await host.call('designs.forgetRecent', { file });
  if (!forgotten.ok) sayFailure('The design could not be removed from the list', forgotten.failure);
  await listRecents(host);
}

export async function pinRecent(host: Host, { handle, pinned }: Recent): Promise<void> {
  const done = await host.call('designs.pinRecent', { file: handle, pinned: !pinned });
  if (!done.ok) sayFailure('The design could not be pinned', done.failure);
  await listRecents(host);
}

export async function clearRecents(host: Host): Promise<void> {
  const cleared = await host.call('designs.clearRecent', undefined);
  if (!cleared.ok) sayFailure('The recent designs could not be cleared', cleared.failure);
  await listRecents(host);
}

const MOST_LISTED = 12;

function commandsFor(host: Host, recents: readonly Recent[]): readonly Command[] {
  const there = recents.filter((one) => one.there).slice(0, MOST_LISTED);
  return [
    ...there.map(({ handle, name, folder }) =>
      defineCommand({
        id: `recent.${handle}`,
        label: `${withoutEnding(name)} in ${folder}`,
        group: 'Open recent',
        scope: 'window',
        run: () => void openRecent(host, { handle, name }),
      }),
    ),
    defineCommand({
      id: 'document.clear-recent',
      label: 'Clear recent designs',
      group: 'Open recent',
      scope: 'window',
      enabled: () => useRecents.getState().recents.length > 0,
      run: () => void clearRecents(host),
    }),
  ];
}
