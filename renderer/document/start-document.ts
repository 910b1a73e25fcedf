// Opens what the window starts with and then watches over what is open: autosave, changes on disk,
// the question before closing, designs dropped on the window, work that a crash left behind.
import type { Host } from '#app/host/contract.ts';
import { FileHandle } from '#app/host/files.ts';
import { sayFailure } from '../notices/notices.ts';
import { isUnsaved, useDesign } from '../store/design-store.ts';
import { amendDocument, subscribeToTabs } from '../store/tabs-store.ts';
import { startAutosave } from './autosave.ts';
import { startClosing } from './closing-window.ts';
import { ask } from './dialogs/dialog-store.ts';
import { showOpenFile, tabOf } from './load.ts';
import { openChosen, openExample, openRecovered } from './open.ts';
import { openFile } from './open-file.ts';
import { rememberedFiles, rememberFiles } from './remembered-files.ts';

/** `empty`: it starts with nothing. `opened`: settles when the window shows what it starts with, or has said why it can't. */
export function startDocument(
  host: Host,
  { empty }: { readonly empty: boolean },
): { readonly opened: Promise<void> } {
  host.on('designs.changedOnDisk', ({ file, change }) => {
    const tab = tabOf(file);
    if (tab !== undefined) amendDocument(tab, { changedOnDisk: change });
  });
  startClosing(host);
  titleWindow();
  subscribeToTabs(titleWindow);
  const opened = openFirst(host, empty);
  void opened.then(() => watchOver(host));
  return { opened };
}

async function watchOver(host: Host): Promise<void> {
  // Only from here on: an autosave of the empty design before would be of nobody's work.
  startAutosave(host);
  rememberFiles();
  subscribeToTabs(rememberFiles);
  await offerRecovery(host);
}

async function openFirst(host: Host, empty: boolean): Promise<void> {
  if ((await openRemembered(host)) || empty) return;
  const info = await host.call('app.info', undefined);
  if (!info.ok) return sayFailure('Stackwright could not start properly', info.failure);
  const { startWith } = info.value;
  if (startWith.kind === 'example') await openExample(host, startWith.name);
  if (startWith.kind === 'file') {
    const handle = FileHandle.safeParse(startWith.handle);
    if (handle.success) await openChosen(host, { handle: handle.data, name: startWith.name });
  }
}

/** False: there was nothing, or none of it could be opened. */
async function openRemembered(host: Host): Promise<boolean> {
  const { files, shown } = rememberedFiles();
  let some = false;
  // One after the other, so that they stand in the order they had.
  for (const file of files) some = (await openFile(host, file, 'The design')) || some;
  if (shown) showOpenFile(shown);
  return some;
}

async function offerRecovery(host: Host): Promise<void> {
  const left = await host.call('designs.recoverable', undefined);
  if (!left.ok) return sayFailure('Lost work could not be looked for', left.failure);
  let found = left.value;
  while (found.length > 0) {
    const answer = await ask({ kind: 'recover', found });
    if (!answer) return;
    found = found.filter(({ id }) => !answer.found.some((one) => one.id === id));
    for (const one of answer.found.toReversed()) {
      if (answer.action === 'open') {
        await openRecovered(host, one);
        continue;
      }
      const discarded = await host.call('designs.discardAutosave', { id: one.id });
      if (!discarded.ok) return sayFailure(`${one.name} could not be discarded`, discarded.failure);
    }
  }
}

function titleWindow(): void {
  const state = useDesign.getState();
  const title = `${isUnsaved(state) ? '• ' : ''}${state.design.name} – Stackwright`;
  if (document.title !== title) document.title = title;
}
