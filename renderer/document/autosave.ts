// Keeps unsaved work outside the designs' own files, so that a crash costs seconds at most.
import type { Design } from '#app/design/schema.ts';
import { writeDesign } from '#app/design/write.ts';
import type { Host } from '#app/host/contract.ts';
import { hideFailure, sayFailure } from '../notices/notices.ts';
import { type OpenTab, openTabs, subscribeToTabs } from '../store/tabs-store.ts';
import { wouldBeLost } from '../tabs/tabs.ts';

/** Milliseconds between looks. */
const INTERVAL = 3_000;
const TITLE = 'Unsaved work is not being kept for recovery';

/** Returns what ends it. */
export function startAutosave(host: Host): () => void {
  /** By autosave id. */
  const kept = new Map<string, Design>();
  let writing = false;

  const keep = async ({ work, document }: OpenTab): Promise<void> => {
    const { autosaveId: id, file } = document;
    if (kept.get(id) === work.design) return;
    const text = writeDesign(work.design);
    const done = await host.call('designs.autosave', { id, text, file: file?.handle ?? null });
    // Not tried again before the design changes: a full disk would otherwise be told every time.
    kept.set(id, work.design);
    if (done.ok) hideFailure(TITLE);
    else sayFailure(TITLE, done.failure);
  };

  const look = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    const unsaved = openTabs().filter(wouldBeLost);
    const ids = new Set(unsaved.map(({ document }) => document.autosaveId));
    const stale = [...kept.keys()].filter((id) => !ids.has(id));
    for (const id of stale) kept.delete(id);
    await Promise.all([
      ...stale.map((id) => host.call('designs.discardAutosave', { id })),
      ...unsaved.map(keep),
    ]);
    writing = false;
  };

  const timer = setInterval(() => void look(), INTERVAL);
  // A save makes the kept copy stale at once.
  const unsubscribe = subscribeToTabs(() => {
    const tabs = openTabs();
    const stale = tabs.some((tab) => kept.has(tab.document.autosaveId) && !wouldBeLost(tab));
    if (stale) void look();
  });
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}
