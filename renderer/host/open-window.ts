import type { Host } from '#app/host/contract.ts';
import { sayFailure } from '../notices/notices.ts';
import { onDesktop } from './on-desktop.ts';
import { addressOfNewWindow } from './session.ts';

const TITLE = 'No window could be opened';

export async function openNewWindow(host: Host): Promise<void> {
  if (onDesktop) {
    const opened = await host.call('window.open', undefined);
    if (!opened.ok) sayFailure(TITLE, opened.failure);
    return;
  }
  const address = addressOfNewWindow(location.origin, sessionStorage);
  // Without an opener it has a session of its own: this one's open files are not its files.
  if (address) open(address, '_blank', 'noopener');
  else
    sayFailure(TITLE, {
      code: 'refused',
      message: 'This window has no access it could pass on.',
      hint: 'Open the address that Stackwright printed when it was started.',
    });
}
