import type { Output } from '#app/host/contract.ts';

export type Listing = Output<'files.browse'>;
export type Entry = Listing['entries'][number];

/** Folders first, each by name as people sort: `file2` before `file10`, case aside. */
export function inDialogOrder(entries: readonly Entry[]): readonly Entry[] {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return entries.toSorted((a, b) =>
    a.type === b.type ? collator.compare(a.name, b.name) : a.type === 'folder' ? -1 : 1,
  );
}

/** "512 B", "3 kB", "1.2 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
