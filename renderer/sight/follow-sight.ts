// Keeps the session's backdrop in step with what is looked for and with the design.
import { neighbourhood } from '#app/graph/neighbourhood.ts';
import { filterDesign, isFiltering, type Shown } from '#app/search/filter-design.ts';
import { graphOf } from '../blocks/graph-of.ts';
import { matchesNow } from '../search/search.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { type Highlight, useSession } from '../store/session-store.ts';
import { keepPerTab } from '../tabs/keepers.ts';
import { openProblems } from './open-problems.ts';
import {
  blocksOf,
  endSearch,
  NOTHING_SOUGHT,
  type Search,
  type Sight,
  useSight,
} from './sight-store.ts';

/** A search comes before the rest; of neighbours and filters what both show. */
function backdrop(): Highlight | undefined {
  const { search } = useSight.getState();
  if (search && search.matches.length > 0) {
    const connections = [...new Set(search.matches.flatMap(({ connection }) => connection ?? []))];
    return { blocks: blocksOf(search.matches), connections, tone: 'accent' };
  }
  const shown = shownNow();
  return shown && { blocks: [...shown.blocks], connections: [...shown.connections], tone: 'plain' };
}

/** What focus and filters let through; undefined for everything. */
export function shownNow(): Shown | undefined {
  const { focus, filters } = useSight.getState();
  const graph = graphOf(useDesign.getState().design);
  const filtered = isFiltering(filters) ? filterDesign(graph, filters, openProblems()) : undefined;
  const near = focus && neighbourhood(graph, focus.of, focus.hops, focus.direction);
  if (!near || !filtered) return near ?? filtered;
  return {
    blocks: common(near.blocks, filtered.blocks),
    connections: common(near.connections, filtered.connections),
  };
}

const common = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...a].filter((one) => b.has(one)));

/** What is found now; one goes on from the match one is at, wherever it stands by now. */
export function searchedAgain(search: Search): Search {
  const matches = matchesNow(search.query);
  const at = search.current === undefined ? undefined : search.matches[search.current];
  const found = matches.findIndex(
    ({ block, connection }) => block === at?.block && connection === at?.connection,
  );
  return { ...search, matches, current: at && found >= 0 ? found : undefined };
}

/** Returns what ends it. */
export function followSight(): () => void {
  const update = (): void => {
    const next = backdrop();
    if (next || useSession.getState().backdrop) useSession.getState().setBackdrop(next);
  };
  const stops = [
    // Each open design is looked at in its own way.
    keepPerTab<Pick<Sight, 'focus' | 'filters' | 'hides'>>({
      take: () => {
        const { focus, filters, hides } = useSight.getState();
        useSight.setState(NOTHING_SOUGHT);
        return { focus, filters, hides };
      },
      show: (kept) => useSight.setState(kept ?? NOTHING_SOUGHT),
    }),
    useSight.subscribe((now, before) => {
      if (
        now.search !== before.search ||
        now.focus !== before.focus ||
        now.filters !== before.filters
      )
        update();
    }),
    // Who asks for the palette or the outline wants to see it, and the search would stand over it.
    useSession.subscribe(({ leftPanel }, before) => {
      if (leftPanel && leftPanel !== before.leftPanel) endSearch();
    }),
    useDesign.subscribe(({ design }, before) => {
      if (design === before.design) return;
      const { search, focus } = useSight.getState();
      const gone = focus?.of.some((id) => !design.blocks[id]);
      if (gone) useSight.setState({ focus: undefined });
      if (search?.query) useSight.setState({ search: searchedAgain(search) });
      else update();
    }),
    useAnalysis.subscribe(({ findings }, before) => {
      if (findings !== before.findings) update();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
