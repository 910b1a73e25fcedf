// What else belongs to a tab besides its design: each room says here how its own part is put away
// when the tab is left, and comes back with it.
import type { TabId } from '../store/tabs-store.ts';

export interface Keeper<T> {
  /** Puts away what is on the screen; whatever is half done ends here. */
  take(): T;
  /** Undefined: a design that has just been opened. */
  show(kept: T | undefined): void;
  /** The tab was closed, or another design took its place. */
  drop?(kept: T): void;
}

interface Registered {
  leave(tab: TabId): void;
  enter(tab: TabId): void;
  forget(tab: TabId): void;
  /** Takes what is there; what comes back lets go of it and starts anew. */
  replace(): () => void;
}

const keepers = new Set<Registered>();

/** Returns what ends it. */
export function keepPerTab<T>(keeper: Keeper<T>): () => void {
  const kept = new Map<TabId, { readonly value: T }>();
  const take = (tab: TabId): { readonly value: T } | undefined => {
    const found = kept.get(tab);
    kept.delete(tab);
    return found;
  };
  const registered: Registered = {
    leave: (tab) => kept.set(tab, { value: keeper.take() }),
    enter: (tab) => keeper.show(take(tab)?.value),
    forget: (tab) => {
      const found = take(tab);
      if (found) keeper.drop?.(found.value);
    },
    replace: () => {
      const value = keeper.take();
      return () => {
        keeper.drop?.(value);
        keeper.show(undefined);
      };
    },
  };
  keepers.add(registered);
  return () => keepers.delete(registered);
}

/** Before the stores change. */
export function leaveTab(tab: TabId): void {
  for (const keeper of keepers) keeper.leave(tab);
}

/** After the stores have changed. */
export function enterTab(tab: TabId): void {
  for (const keeper of keepers) keeper.enter(tab);
}

export function forgetTab(tab: TabId): void {
  for (const keeper of keepers) keeper.forget(tab);
}

/** Another design in the tab on the screen: `change` puts it there. */
export function replaceOnScreen(change: () => void): void {
  const starts = Array.from(keepers, (keeper) => keeper.replace());
  change();
  for (const start of starts) start();
}
