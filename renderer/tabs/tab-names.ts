import { withoutEnding } from '../document/names.ts';
import type { OpenTab, TabId } from '../store/tabs-store.ts';

/** What stands on each tab: the design's name, with its file's or a number where several share one. */
export function tabNames(tabs: readonly OpenTab[]): ReadonlyMap<TabId, string> {
  const names = new Map<TabId, string>();
  const taken = new Map<string, number>();
  const sharing = new Map<string, number>();
  for (const { work } of tabs)
    sharing.set(work.design.name, (sharing.get(work.design.name) ?? 0) + 1);
  for (const { id, work, document } of tabs) {
    const { name } = work.design;
    const shared = (sharing.get(name) ?? 0) > 1;
    const file = document.file && withoutEnding(document.file.name);
    const full = shared && file && file !== name ? `${name} · ${file}` : name;
    const count = (taken.get(full) ?? 0) + 1;
    taken.set(full, count);
    names.set(id, count > 1 ? `${full} (${count})` : full);
  }
  return names;
}
