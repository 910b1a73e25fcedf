// Opens what the window starts with and then watches over it: autosave, changes on disk, the
// question before closing, designs dropped on the window, work that a crash left behind.
import type { Host } from '#app/host/contract.ts';
import { FileHandle } from '#app/host/files.ts';
import { sayFailure } from '../notices/notices.ts';
import { type DesignState, isUnsaved, useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import { startAutosave } from './autosave.ts';
import { ask } from './dialogs/dialog-store.ts';
import { acceptDroppedDesigns } from './drop-design.ts';
import { openExample, openRecovered } from './open.ts';
import { openFile } from './open-file.ts';
import { rememberedFile } from './remembered-file.ts';

/** `opened`: settles when the window shows what it starts with, or has said why it can't. */
export function startDocument(host: Host): { readonly opened: Promise<void> } {
  host.on('designs.changedOnDisk', ({ file, change }) => {
    if (useDocument.getState().file?.handle === file)
      useDocument.getState().update({ changedOnDisk: change });
  });
  addEventListener('beforeunload', (event) => {
    if (isUnsaved(useDesign.getState())) event.preventDefault();
  });
  acceptDroppedDesigns(host);
  titleWindow(useDesign.getState());
  useDesign.subscribe(titleWindow);
  const opened = openFirst(host);
  void opened.then(() => watchOver(host));
  return { opened };
}

async function watchOver(host: Host): Promise<void> {
  // Only from here on: an autosave of the empty design before would be of nobody's work.
  startAutosave(host);
  await offerRecovery(host);
}

async function openFirst(host: Host): Promise<void> {
  const remembered = rememberedFile();
  if (remembered && (await openFile(host, remembered, 'The design'))) return;
  const info = await host.call('app.info', undefined);
  if (!info.ok) return sayFailure('Stackwright could not start properly', info.failure);
  const { startWith } = info.value;
  if (startWith.kind === 'example') await openExample(host, startWith.name);
  if (startWith.kind === 'file') {
    const handle = FileHandle.safeParse(startWith.handle);
    if (handle.success) await openFile(host, handle.data, 'The design');
  }
}

async function offerRecovery(host: Host): Promise<void> {
  const left = await host.call('designs.recoverable', undefined);
  if (!left.ok) return sayFailure('Lost work could not be looked for', left.failure);
  let found = left.value;
  while (found.length > 0) {
    const answer = await ask({ kind: 'recover', found });
    if (!answer) return;
    found = found.filter(({ id }) => id !== answer.found.id);
    if (answer.action === 'open') return openRecovered(host, answer.found);
    const discarded = await host.call('designs.discardAutosave', { id: answer.found.id });
    if (!discarded.ok)
      return sayFailure(`${answer.found.name} could not be discarded`, discarded.failure);
  }
}

function titleWindow(state: DesignState): void {
  const title = `${isUnsaved(state) ? '• ' : ''}${state.design.name} – Stackwright`;
  if (document.title !== title) document.title = title;
}
