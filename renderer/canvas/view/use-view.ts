import { useStore } from '@xyflow/react';
import { useEffect } from 'react';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { firstSeen, fitAll, reveal } from './view.ts';

/** Shows all of a design when it is opened, an empty one at 100 %: a design without a history is a newly opened one. */
export function useInitialFit(): void {
  const ready = useStore(
    ({ panZoom, width, height }) => panZoom !== null && width > 0 && height > 0,
  );
  const opened = useDesign(({ design, history: { past, future }, gesture }) =>
    past.length === 0 && future.length === 0 && !gesture ? design : undefined,
  );
  useEffect(() => {
    if (ready && opened && firstSeen(opened)) fitAll(false);
  }, [ready, opened]);
}

/** Brings into view what another panel asks for. */
export function useReveal(): void {
  const wanted = useSession((session) => session.reveal);
  useEffect(() => {
    if (!wanted) return;
    reveal(wanted);
    useSession.getState().show(undefined);
  }, [wanted]);
}
