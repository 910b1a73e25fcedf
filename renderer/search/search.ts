// Searching the open design: what the panel and the keys do. Matches are lit, the one that is gone to
// is selected and brought into view.
import { flushSync } from 'react-dom';
import { boxOf } from '#app/layout/visible.ts';
import { type Match, searchDesign } from '#app/search/search-design.ts';
import { expandTo } from '../canvas/collapse.ts';
import { focusBlock } from '../canvas/view/focus-block.ts';
import { canvasElement } from '../canvas/view/view.ts';
import { openProblems } from '../sight/open-problems.ts';
import { blocksOf, useSight } from '../sight/sight-store.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';

let focused: HTMLElement | undefined;

export function matchesNow(query: string): readonly Match[] {
  return searchDesign(useDesign.getState().design, query, openProblems());
}

/** With the last words still there, as a find field has it. */
export function openSearch(): void {
  const { activeElement } = document;
  if (!useSight.getState().search) {
    focused = activeElement instanceof HTMLElement ? activeElement : undefined;
    useSight.setState({
      search: { query: last, matches: last ? matchesNow(last) : [], current: undefined },
    });
  }
  const field = document.querySelector<HTMLInputElement>('[data-search] input');
  field?.focus();
  field?.select();
}

let last = '';

export function searchFor(query: string): void {
  last = query;
  useSight.setState({ search: { query, matches: matchesNow(query), current: undefined } });
}

/** The keyboard goes to the block that was found, else to where it was. */
export function closeSearch(): void {
  const { search } = useSight.getState();
  if (!search) return;
  const at = search.current === undefined ? undefined : search.matches[search.current];
  // At once: what it stood over takes the keyboard only when it is gone.
  flushSync(() => useSight.setState({ search: undefined }));
  const found = at?.block ?? endOf(at);
  if (found) focusBlock(boxOf(useDesign.getState().design, found) ?? found);
  else if (focused?.isConnected) focused.focus();
  else canvasElement()?.focus();
}

export function goToMatch(index: number): void {
  const { search } = useSight.getState();
  const match = search?.matches[index];
  if (!search || !match) return;
  useSight.setState({ search: { ...search, current: index } });
  const { inspect, show } = useSession.getState();
  if (match.block) {
    inspect({ blocks: [match.block] });
    show([match.block]);
    return;
  }
  const connection = match.connection && useDesign.getState().design.connections[match.connection];
  if (!connection) return;
  inspect({ connections: [connection.id] });
  show([connection.from, connection.to]);
}

/** Round and round. */
export function walkMatches(step: 1 | -1): void {
  const { search } = useSight.getState();
  const count = search?.matches.length ?? 0;
  if (!search || count === 0) return;
  const from = search.current ?? (step === 1 ? -1 : 0);
  goToMatch((from + step + count) % count);
}

export function selectMatches(): void {
  const { search } = useSight.getState();
  if (!search) return;
  const blocks = blocksOf(search.matches);
  const connections = search.matches.flatMap(({ connection }) => connection ?? []);
  useSession.getState().select({ blocks, connections });
  useSight.setState({ search: undefined });
  canvasElement()?.focus();
}

/** Opens what hides a match, and shows it where it is. */
export function expandMatch(index: number): void {
  const match = useSight.getState().search?.matches[index];
  const found = match?.block ?? endOf(match);
  if (!found) return;
  expandTo(found);
  goToMatch(index);
}

const endOf = (match: Match | undefined) =>
  match?.connection && useDesign.getState().design.connections[match.connection]?.from;
