import { useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { fitAll, reveal } from './view.ts';

/** Shows all of a design when it is opened. Another document is told by its history being empty. */
export function useInitialFit(): void {
  const ready = useStore(
    ({ panZoom, width, height }) => panZoom !== null && width > 0 && height > 0,
  );
  const fitted = useRef<object | undefined>(undefined);
  const opened = useDesign(({ history }) =>
    history.past.length === 0 && history.future.length === 0 ? history : undefined,
  );
  const filled = useDesign(({ design }) => Object.keys(design.blocks).length > 0);
  useEffect(() => {
    if (!ready || !opened || !filled || fitted.current === opened) return;
    fitted.current = opened;
    fitAll(false);
  }, [ready, opened, filled]);
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
