// What the window looks at belongs to each design of its own: selection, environment, light.
import { flushSync } from 'react-dom';
import { nothing, type Selection, useSession } from '../store/session-store.ts';
import { keepPerTab } from './keepers.ts';

interface Looked {
  readonly selection: Selection;
  readonly environment: string | undefined;
}

export function startTabs(): void {
  keepPerTab<Looked>({
    take() {
      const { selection, environment, light, select } = useSession.getState();
      // The inspector's fields let go at once: what they hold is of the design that is still there.
      flushSync(() => {
        select(nothing);
        light(undefined);
      });
      return { selection, environment };
    },
    show: (kept) =>
      useSession.setState({
        selection: kept?.selection ?? nothing,
        environment: kept?.environment,
      }),
  });
}
