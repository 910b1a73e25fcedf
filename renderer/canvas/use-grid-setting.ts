import { useEffect } from 'react';
import { useHost } from '../host/use-host.ts';
import { useCanvas } from './canvas-store.ts';

/** Whether there is a grid is remembered in main, for every window and the next start. */
export function useGridSetting(): void {
  const host = useHost();
  useEffect(() => {
    let known = useCanvas.getState().grid;
    const follow = (grid: boolean): void => {
      known = grid;
      useCanvas.setState({ grid });
    };
    void host.call('settings.get', undefined).then((settings) => {
      if (settings.ok) follow(settings.value.grid);
    });
    const stopHost = host.on('settings.changed', ({ grid }) => follow(grid));
    const stopCanvas = useCanvas.subscribe(({ grid }) => {
      if (grid === known) return;
      known = grid;
      void host.call('settings.set', { grid });
    });
    return () => {
      stopHost();
      stopCanvas();
    };
  }, [host]);
}
