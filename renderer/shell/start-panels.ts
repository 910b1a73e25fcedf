// Brings the panels back as they were left on this machine, and keeps how they are left now.
import type { Settings } from '#app/host/app.ts';
import type { Host } from '#app/host/contract.ts';
import { sayFailure } from '../notices/notices.ts';
import { useSession } from '../store/session-store.ts';
import { keepFitting, wantedPanels } from './fold-to-fit.ts';
import { panelSizes, recallSizes } from './panel-sizes.ts';

/** Milliseconds without a change before it is kept. */
const REST = 500;
const TITLE = 'How the panels are could not be kept';

/** Before the window is first drawn. Undefined: the settings could not be read in time. */
export function startPanels(host: Host, settings: Settings | undefined): void {
  const kept = settings?.panels;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = false;
  const keep = async (): Promise<void> => {
    const { leftPanel, inspectorOpen, rightPanel, drawer } = wantedPanels();
    const done = await host.call('settings.set', {
      panels: {
        sizes: panelSizes(),
        left: leftPanel ?? null,
        right: inspectorOpen ? rightPanel : null,
        drawer: drawer ?? null,
      },
    });
    // Told once: it is a convenience.
    if (!done.ok && !failed) sayFailure(TITLE, done.failure);
    failed = !done.ok;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), REST);
  };

  recallSizes(kept?.sizes ?? {}, soon);
  if (kept)
    useSession.setState({
      leftPanel: kept.left ?? undefined,
      inspectorOpen: kept.right !== null,
      rightPanel: kept.right ?? 'inspector',
      drawer: kept.drawer ?? undefined,
    });
  keepFitting();
  useSession.subscribe((now, before) => {
    if (
      now.leftPanel !== before.leftPanel ||
      now.inspectorOpen !== before.inspectorOpen ||
      now.rightPanel !== before.rightPanel ||
      now.drawer !== before.drawer
    )
      soon();
  });
}
