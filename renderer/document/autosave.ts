// Keeps unsaved work outside the designs' own files, so that a crash costs seconds at most.
import type { Design } from '#app/design/schema.ts';
import type { Host, Input } from '#app/host/contract.ts';
import { hideFailure, sayFailure } from '../notices/notices.ts';
import { openDesign, openTabs, subscribeToTabs, type TabId, useTabs } from '../store/tabs-store.ts';
import { wouldBeLost } from '../tabs/tabs.ts';
import { textInSlices } from './text-in-slices.ts';

/** Milliseconds between looks. */
const INTERVAL = 3_000;
const TITLE = 'Unsaved work is not being kept for recovery';

/** Returns what ends it. */
export function startAutosave(host: Host): () => void {
  /** What was last sent, by autosave id. */
  const kept = new Map<string, Design>();
  let writing = false;

  /** Undefined: there is nothing to keep, or it is kept. */
  const copyOf = async (tab: TabId): Promise<Input<'designs.autosave'> | undefined> => {
    const open = openDesign(tab);
    if (!open || !wouldBeLost(open)) return undefined;
    const { work, document } = open;
    const { autosaveId: id, file } = document;
    if (kept.get(id) === work.design) return undefined;
    // Before it is answered: a save meanwhile must know that there is something to discard. And it
    // isn't tried again before the design changes: a full disk would be told every time.
    kept.set(id, work.design);
    const text = await textInSlices(work.design);
    return kept.get(id) === work.design ? { id, text, file: file?.handle ?? null } : undefined;
  };

  const keep = async (copy: Input<'designs.autosave'>): Promise<void> => {
    const done = await host.call('designs.autosave', copy);
    if (done.ok) hideFailure(TITLE);
    else sayFailure(TITLE, done.failure);
  };

  /** The design on the screen last: of what is recovered, the last kept is shown. */
  const keepAll = async (): Promise<void> => {
    const { active, order } = useTabs.getState();
    const sent: Promise<void>[] = [];
    for (const tab of [...order.filter((one) => one !== active), active]) {
      const copy = await copyOf(tab);
      if (copy) sent.push(keep(copy));
    }
    await Promise.all(sent);
  };

  /** Sent at once: the host takes it after the copy that may be on its way. */
  const discardStale = (): void => {
    const unsaved = new Set(
      openTabs()
        .filter(wouldBeLost)
        .map(({ document }) => document.autosaveId),
    );
    for (const id of kept.keys()) {
      if (unsaved.has(id)) continue;
      kept.delete(id);
      void host.call('designs.discardAutosave', { id });
    }
  };

  const look = async (): Promise<void> => {
    discardStale();
    if (writing) return;
    writing = true;
    await keepAll();
    writing = false;
  };

  const timer = setInterval(() => void look(), INTERVAL);
  // A save makes the kept copy stale at once.
  const unsubscribe = subscribeToTabs(discardStale);
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}
