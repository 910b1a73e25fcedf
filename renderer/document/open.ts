import { readDesign } from '#app/design/read.ts';
import { emptyDesign } from '#app/design/schema.ts';
import type { Host } from '#app/host/contract.ts';
import type { FileHandle } from '#app/host/files.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDocument } from '../store/document-store.ts';
import { chooseFile } from './choose-file.ts';
import { confirmLeaving } from './confirm-leaving.ts';
import { ask, type Recoverable } from './dialogs/dialog-store.ts';
import { show } from './load.ts';
import { sayNotOpened } from './not-opened.ts';
import { openFile } from './open-file.ts';

/** Asks for a file and opens it. */
export async function open(host: Host): Promise<void> {
  if (!(await confirmLeaving(host, 'open another design'))) return;
  const file = await chooseFile(host, { mode: 'open', files: 'design', suggestedName: '' });
  if (file) await openFile(host, file.handle, file.name);
}

/** Opens one of the files opened before. */
export async function openRecent(
  host: Host,
  file: { readonly handle: FileHandle; readonly name: string },
): Promise<void> {
  if (!(await confirmLeaving(host, `open ${file.name}`))) return;
  await openFile(host, file.handle, file.name);
}

export async function startNew(host: Host): Promise<void> {
  const chosen = await ask({ kind: 'new' });
  if (!chosen) return;
  if (!(await confirmLeaving(host, 'start another design'))) return;
  if (chosen.from === 'empty') show(host, emptyDesign('Untitled'), { saved: true });
  else await openExample(host, chosen.name);
}

export async function openExample(host: Host, name: string): Promise<void> {
  const what = `The example ${name}`;
  useDocument.getState().update({ opening: true });
  const example = await host.call('designs.example', { name });
  useDocument.getState().update({ opening: false });
  if (!example.ok) return sayNotOpened(what, example.failure);
  const design = readDesign(example.value.text);
  if (!design.ok) return sayNotOpened(what, design.failure);
  show(host, design.value, { saved: true });
}

/** A text dropped on the window: a copy, since the browser doesn't say where it came from. */
export async function openText(host: Host, name: string, text: string): Promise<void> {
  const design = readDesign(text);
  if (!design.ok) return sayNotOpened(name, design.failure);
  if (await confirmLeaving(host, `open ${name}`)) show(host, design.value, { saved: false });
}

/** Work that a crash left behind becomes the open design, unsaved, for the file it belongs to. */
export async function openRecovered(host: Host, found: Recoverable): Promise<void> {
  const design = readDesign(found.text);
  if (!design.ok) return sayFailure(`${found.name} could not be recovered`, design.failure);
  // Opening takes the lock and the revision; a file that is gone since leaves the work without one.
  const opened = found.file && (await host.call('designs.open', { file: found.file.handle }));
  show(host, design.value, {
    ...(opened?.ok && opened.value),
    autosaveId: found.id,
    saved: false,
  });
}
