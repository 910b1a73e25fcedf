// Opening, switching, closing and ordering the window's designs. The one on the screen is swapped as
// a whole: its design, history, saved state and document here, the rest by its keepers.
import { emptyDesign } from '#app/design/schema.ts';
import { emptyHistory } from '#app/history/history.ts';
import { isUnsaved, useDesign } from '../store/design-store.ts';
import { newDocument, useDocument } from '../store/document-store.ts';
import {
  amendParked,
  type OpenDesign,
  openDesign,
  type TabId,
  useTabs,
} from '../store/tabs-store.ts';
import { takesText } from '../ui/keyboard-target.ts';
import { enterTab, forgetTab, leaveTab, replaceOnScreen } from './keepers.ts';

const EMPTY_NAME = 'Untitled';

export function emptyTab(): OpenDesign {
  const design = emptyDesign(EMPTY_NAME);
  return { work: { design, history: emptyHistory, saved: design }, document: newDocument() };
}

/** Nobody would miss it: an empty design that was never touched. */
export const isUntouched = ({ work, document }: OpenDesign): boolean =>
  document.file === undefined &&
  work.saved === work.design &&
  work.history.past.length + work.history.future.length === 0 &&
  holdsNothing(work.design);

/** Whether closing it would lose something. A design with nothing in it and no file is nothing. */
export const wouldBeLost = ({ work, document }: OpenDesign): boolean =>
  isUnsaved(work) && !(document.file === undefined && holdsNothing(work.design));

const holdsNothing = ({ blocks, connections, parameters, waivers }: OpenDesign['work']['design']) =>
  [blocks, connections, parameters, waivers].every((table) => Object.keys(table).length === 0);

function putOnScreen({ work, document }: OpenDesign): void {
  useDesign.setState({ ...work, gesture: undefined });
  useDocument.setState(document);
}

/** Puts the design on the screen away. Whatever is typed or dragged right now ends in it. */
function park(): ReadonlyMap<TabId, OpenDesign> {
  const { active, parked } = useTabs.getState();
  settleField();
  leaveTab(active);
  useDesign.getState().commit();
  const open = openDesign(active);
  return open ? new Map(parked).set(active, open) : parked;
}

/** A field hands what was typed to the design when it is left: while that is still the one it shows. */
function settleField(): void {
  if (typeof document === 'undefined') return;
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && takesText(activeElement)) activeElement.blur();
}

export function switchTo(tab: TabId): void {
  const { active } = useTabs.getState();
  if (tab === active || !useTabs.getState().parked.has(tab)) return;
  const parked = new Map(park());
  const open = parked.get(tab);
  if (!open) return;
  parked.delete(tab);
  useTabs.setState({ active: tab, parked });
  putOnScreen(open);
  enterTab(tab);
}

/** A tab of its own, right of the active one and shown; an untouched empty design makes room for it. */
export function addTab(open: OpenDesign): TabId {
  const { active, order } = useTabs.getState();
  const shown = openDesign(active);
  if (shown && isUntouched(shown)) {
    replaceDesign(active, open);
    return active;
  }
  const tab = crypto.randomUUID();
  const parked = park();
  const at = order.indexOf(active) + 1;
  useTabs.setState({ active: tab, parked, order: order.toSpliced(at, 0, tab) });
  putOnScreen(open);
  enterTab(tab);
  return tab;
}

/** Another design, or another version from disk, in a tab that is there. */
export function replaceDesign(tab: TabId, open: OpenDesign): void {
  if (tab === useTabs.getState().active) {
    replaceOnScreen(() => putOnScreen(open));
    return;
  }
  forgetTab(tab);
  amendParked(tab, () => open);
}

/** Without asking. The last one leaves an empty design behind. */
export function removeTab(tab: TabId): void {
  const { active, order } = useTabs.getState();
  const at = order.indexOf(tab);
  if (at === -1) return;
  if (order.length === 1) {
    replaceDesign(tab, emptyTab());
    return;
  }
  if (tab === active) switchTo(order[at + 1] ?? order[at - 1] ?? tab);
  forgetTab(tab);
  const { parked } = useTabs.getState();
  const left = new Map(parked);
  left.delete(tab);
  useTabs.setState({ order: order.filter((one) => one !== tab), parked: left });
}

/** The neighbour in the strip; after the last comes the first. */
export function stepTab(step: 1 | -1): void {
  const { active, order } = useTabs.getState();
  const next = order[(order.indexOf(active) + step + order.length) % order.length];
  if (next !== undefined) switchTo(next);
}

/** To where the tab at `to` stands now. */
export function moveTab(tab: TabId, to: number): void {
  const { order } = useTabs.getState();
  const at = order.indexOf(tab);
  const place = Math.min(Math.max(to, 0), order.length - 1);
  if (at === -1 || at === place) return;
  useTabs.setState({ order: order.toSpliced(at, 1).toSpliced(place, 0, tab) });
}
