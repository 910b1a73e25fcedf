import type { NativeMenu } from '#app/host/window.ts';
import { fail, ok } from '#app/result.ts';
import type { Service } from '../service.ts';

/** What a host with windows of its own does with them; `client` is the window that asks. */
export interface Windows {
  setMenus(client: string, menus: readonly NativeMenu[]): void;
  open(): void;
  close(client: string): void;
}

const none = () =>
  fail('no-windows', 'The windows here are the browser’s.', 'Use the browser’s own menus.');

export function createWindows(
  windows: Windows | undefined,
): Service<'window.setMenus' | 'window.open' | 'window.close'> {
  return {
    handlers: {
      async 'window.setMenus'({ menus }, client) {
        if (!windows) return none();
        windows.setMenus(client, menus);
        return ok(undefined);
      },
      async 'window.open'() {
        if (!windows) return none();
        windows.open();
        return ok(undefined);
      },
      async 'window.close'(_, client) {
        if (!windows) return none();
        windows.close(client);
        return ok(undefined);
      },
    },
    close: async () => {},
  };
}
