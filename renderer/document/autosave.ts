// Keeps unsaved work outside the design's own file, so that a crash costs seconds at most.

import type { Design } from '#app/design/schema.ts';
import { writeDesign } from '#app/design/write.ts';
import type { Host } from '#app/host/contract.ts';
import { hideFailure, sayFailure } from '../notices/notices.ts';
import { isUnsaved, useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';

/** Milliseconds between looks. */
const INTERVAL = 3_000;
const TITLE = 'Unsaved work is not being kept for recovery';

/** Returns what ends it. */
export function startAutosave(host: Host): () => void {
  let kept: { readonly id: string; readonly design: Design } | undefined;
  let writing = false;

  const look = async (): Promise<void> => {
    const state = useDesign.getState();
    const { autosaveId: id, file } = useDocument.getState();
    if (writing) return;
    writing = true;
    if (!isUnsaved(state)) {
      if (kept?.id === id) await host.call('designs.discardAutosave', { id });
      kept = undefined;
    } else if (kept?.id !== id || kept.design !== state.design) {
      const text = writeDesign(state.design);
      const done = await host.call('designs.autosave', { id, text, file: file?.handle ?? null });
      // Not tried again before the design changes: a full disk would otherwise be told every time.
      kept = { id, design: state.design };
      if (done.ok) hideFailure(TITLE);
      else sayFailure(TITLE, done.failure);
    }
    writing = false;
  };

  const timer = setInterval(() => void look(), INTERVAL);
  // A save makes the kept copy stale at once.
  const unsubscribe = useDesign.subscribe((state, before) => {
    if (state.saved !== before.saved && !isUnsaved(state)) void look();
  });
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}
