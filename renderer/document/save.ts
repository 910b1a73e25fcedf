import { writeDesign } from '#app/design/write.ts';
import type { Host } from '#app/host/contract.ts';
import type { FileLabel } from '#app/host/files.ts';
import { hideFailure, say, sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import { chooseFile } from './choose-file.ts';
import { ask } from './dialogs/dialog-store.ts';
import { designFileName } from './names.ts';
import { reload } from './open-file.ts';
import { rememberFile } from './remembered-file.ts';

let underway: Promise<boolean> | undefined;

/** Whether the design is on disk now. Two at once would race: the second waits for the first. */
export async function save(host: Host): Promise<boolean> {
  await underway;
  const { file, revision } = useDocument.getState();
  if (!file) return saveAs(host);
  underway = write(host, file, { revision, force: false });
  return underway;
}

export async function saveAs(host: Host): Promise<boolean> {
  await underway;
  const suggestedName = designFileName(useDesign.getState().design);
  const file = await chooseFile(host, { mode: 'save', files: 'design', suggestedName });
  if (!file) return false;
  // Whoever chose a file that exists has been asked whether to replace it.
  underway = write(host, file, { revision: undefined, force: true });
  return underway;
}

/** Writes over what somebody else wrote since. */
export async function saveOver(host: Host): Promise<boolean> {
  await underway;
  const { file, revision } = useDocument.getState();
  if (!file) return saveAs(host);
  underway = write(host, file, { revision, force: true });
  return underway;
}

async function write(
  host: Host,
  file: FileLabel,
  { revision, force }: { readonly revision: string | undefined; readonly force: boolean },
): Promise<boolean> {
  useDesign.getState().commit();
  const { design } = useDesign.getState();
  const document = useDocument.getState();
  const title = `${file.name} could not be saved`;
  document.update({ saving: true });
  const saved = await host.call('designs.save', {
    file: file.handle,
    text: writeDesign(design),
    revision: revision ?? null,
    force,
  });
  if (!saved.ok) {
    document.update({ saving: false, failure: saved.failure });
    if (saved.failure.code === 'changed-on-disk') return settleConflict(host, file);
    sayFailure(title, saved.failure);
    return false;
  }
  hideFailure(title);
  const moved = document.file && document.file.handle !== saved.value.file.handle;
  if (document.file && moved) void host.call('designs.close', { file: document.file.handle });
  document.update({
    ...saved.value,
    saving: false,
    failure: undefined,
    changedOnDisk: undefined,
    ...(moved && { lockedBy: undefined }),
  });
  useDesign.getState().markSaved(design);
  rememberFile(saved.value.file.handle);
  if (moved || !document.file)
    say(`Saved as ${saved.value.file.name} in ${saved.value.file.folder}`);
  return true;
}

async function settleConflict(host: Host, file: FileLabel): Promise<boolean> {
  const answer = await ask({
    kind: 'choice',
    title: `${file.name} changed on disk`,
    message:
      'Another program or window wrote to the file after you opened it. Saving now would overwrite that; reloading would drop your changes.',
    choices: [
      { value: 'reload', label: 'Reload, drop mine' },
      { value: 'save-as', label: 'Save mine as…' },
      { value: 'overwrite', label: 'Overwrite', look: 'danger' },
    ],
  });
  if (answer === 'overwrite') return write(host, file, { revision: undefined, force: true });
  if (answer === 'reload') await reload(host);
  if (answer !== 'save-as') return false;
  const chosen = await chooseFile(host, {
    mode: 'save',
    files: 'design',
    suggestedName: file.name,
  });
  return chosen ? write(host, chosen, { revision: undefined, force: true }) : false;
}
