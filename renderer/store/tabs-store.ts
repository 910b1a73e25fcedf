// The designs that are open in this window. One is on the screen: it lives in the design and document
// stores, as if it were the only one. The others are parked here, whole, until they are looked at again.
import { create } from 'zustand';
import { type DesignState, useDesign } from './design-store.ts';
import { type DocumentFacts, useDocument } from './document-store.ts';

export type TabId = string;

export type Work = Pick<DesignState, 'design' | 'history' | 'saved'>;

/** What a tab is about, on the screen or parked. */
export interface OpenDesign {
  readonly work: Work;
  readonly document: DocumentFacts;
}

export interface TabsState {
  /** As they stand in the strip. */
  readonly order: readonly TabId[];
  readonly active: TabId;
  /** All but the active one. */
  readonly parked: ReadonlyMap<TabId, OpenDesign>;
}

const first: TabId = crypto.randomUUID();

/** Written by tabs/ alone. */
export const useTabs = create<TabsState>()(() => ({
  order: [first],
  active: first,
  parked: new Map(),
}));

function onScreen(): OpenDesign {
  const { design, history, saved } = useDesign.getState();
  const { update: _, ...document } = useDocument.getState();
  return { work: { design, history, saved }, document };
}

/** Undefined: the tab was closed meanwhile. */
export function openDesign(tab: TabId): OpenDesign | undefined {
  const { active, parked } = useTabs.getState();
  return tab === active ? onScreen() : parked.get(tab);
}

export interface OpenTab extends OpenDesign {
  readonly id: TabId;
}

export function openTabs(): readonly OpenTab[] {
  return useTabs.getState().order.flatMap((id) => {
    const open = openDesign(id);
    return open ? [{ id, ...open }] : [];
  });
}

/** Something became known of a tab's document, whether it is on the screen or not. */
export function amendDocument(tab: TabId, facts: Partial<DocumentFacts>): void {
  const { active } = useTabs.getState();
  if (tab === active) useDocument.getState().update(facts);
  else amendParked(tab, (open) => ({ ...open, document: { ...open.document, ...facts } }));
}

/** This version of a tab's design is on disk now. */
export function markSaved(tab: TabId, saved: Work['design']): void {
  if (tab === useTabs.getState().active) useDesign.getState().markSaved(saved);
  else amendParked(tab, (open) => ({ ...open, work: { ...open.work, saved } }));
}

export function amendParked(tab: TabId, amend: (open: OpenDesign) => OpenDesign): void {
  const { parked } = useTabs.getState();
  const open = parked.get(tab);
  if (open) useTabs.setState({ parked: new Map(parked).set(tab, amend(open)) });
}

/**
 * Tells after what any tab is about may have changed: once for a switch, and not in the middle of it,
 * while the stores are of two designs. Returns what ends that.
 */
export function subscribeToTabs(listener: () => void): () => void {
  let told = true;
  const soon = (): void => {
    if (!told) return;
    told = false;
    queueMicrotask(() => {
      told = true;
      listener();
    });
  };
  const ends = [
    useTabs.subscribe(soon),
    useDesign.subscribe((now, before) => {
      if (now.design !== before.design || now.saved !== before.saved) soon();
    }),
    useDocument.subscribe(soon),
  ];
  return () => {
    for (const end of ends) end();
  };
}
