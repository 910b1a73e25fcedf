// Keeps the session's backdrop in step with what is looked for and with the design.

import { matchesNow } from '../search/search.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { type Highlight, useSession } from '../store/session-store.ts';
import { blocksOf, useSight } from './sight-store.ts';

function backdrop(): Highlight | undefined {
  const { search } = useSight.getState();
  if (search && search.matches.length > 0) {
    const connections = [...new Set(search.matches.flatMap(({ connection }) => connection ?? []))];
    return { blocks: blocksOf(search.matches), connections, tone: 'accent' };
  }
  return undefined;
}

/** Returns what ends it. */
export function followSight(): () => void {
  const update = (): void => {
    const next = backdrop();
    if (next || useSession.getState().backdrop) useSession.getState().setBackdrop(next);
  };
  const stops = [
    useSight.subscribe(update),
    useDesign.subscribe(({ design }, before) => {
      if (design === before.design) return;
      const { search } = useSight.getState();
      if (search?.query)
        useSight.setState({ search: { ...search, matches: matchesNow(search.query) } });
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
