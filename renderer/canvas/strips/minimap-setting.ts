// Whether the overview is shown. Of this machine, not of a design: kept in the browser's store.
import { create } from 'zustand';

const KEY = 'stackwright.minimap';

/** A private window or a full store forgets it; that is no reason to fail. */
function saved(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'hidden';
  } catch {
    return true;
  }
}

export const useMinimap = create<{ readonly shown: boolean }>()(() => ({ shown: saved() }));

export function showMinimap(shown: boolean): void {
  useMinimap.setState({ shown });
  try {
    localStorage.setItem(KEY, shown ? 'shown' : 'hidden');
  } catch {
    // See above.
  }
}
