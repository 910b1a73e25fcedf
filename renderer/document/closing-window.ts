// Closing the window with unsaved designs in it: one question about all of them, where the host lets
// us ask; a browser asks its own, and whoever stays is told what is not saved.
import { counted } from '#app/counted.ts';
import type { Host } from '#app/host/contract.ts';
import { onDesktop } from '../host/on-desktop.ts';
import { openTabs } from '../store/tabs-store.ts';
import { wouldBeLost } from '../tabs/tabs.ts';
import { describedTab, mayGo } from './close.ts';
import { ask } from './dialogs/dialog-store.ts';
import { saveAll } from './save.ts';

export function startClosing(host: Host): void {
  let leaving = false;
  let asking = false;
  addEventListener('beforeunload', (event) => {
    if (leaving || !openTabs().some(wouldBeLost)) return;
    event.preventDefault();
    // Comes to pass only where the window stays.
    if (!onDesktop) setTimeout(() => void remind(host), 300);
  });
  host.on('window.closeAsked', () => {
    if (asking) return;
    asking = true;
    void leave(host).then((goes) => {
      asking = false;
      leaving = goes;
      if (goes) void host.call('window.close', undefined);
    });
  });
}

/** What is dropped is not offered for recovery either. */
async function leave(host: Host): Promise<boolean> {
  if (!(await mayGo(host, openTabs()))) return false;
  const dropped = openTabs().filter(wouldBeLost);
  await Promise.all(
    dropped.map(({ document }) =>
      host.call('designs.discardAutosave', { id: document.autosaveId }),
    ),
  );
  return true;
}

async function remind(host: Host): Promise<void> {
  const unsaved = openTabs().filter(wouldBeLost);
  if (unsaved.length === 0) return;
  const answer = await ask({
    kind: 'choice',
    title: `${counted(unsaved.length, 'design')} not saved`,
    message: 'Closing the window would lose what was changed in:',
    details: unsaved.map(describedTab),
    choices: [{ value: 'save', label: 'Save all', look: 'primary' }],
  });
  if (answer === 'save') await saveAll(host);
}
