import { writeDesign } from '#app/design/write.ts';
import type { Host } from '#app/host/contract.ts';
import type { FileLabel } from '#app/host/files.ts';
import { hideFailure, say, sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import {
  amendDocument,
  markSaved,
  openDesign,
  openTabs,
  type TabId,
  useTabs,
} from '../store/tabs-store.ts';
import { switchTo, wouldBeLost } from '../tabs/tabs.ts';
import { chooseFile } from './choose-file.ts';
import { ask } from './dialogs/dialog-store.ts';
import { designFileName } from './names.ts';
import { reload } from './open-file.ts';

let underway: Promise<unknown> = Promise.resolve();

/** Two writes at once would race, and the later would take the earlier for somebody else's. */
function afterOthers<T>(run: () => Promise<T>): Promise<T> {
  const own = underway.then(run);
  // Whoever asked for it hears of its failure; the next one goes on.
  underway = own.catch(() => undefined);
  return own;
}

const onScreen = (): TabId => useTabs.getState().active;

/** Whether the design is on disk now. */
export async function save(host: Host, tab = onScreen()): Promise<boolean> {
  const saved = await afterOthers(() => writeAgain(host, tab, false));
  return saved ?? saveAs(host, tab);
}

export async function saveAs(host: Host, tab = onScreen()): Promise<boolean> {
  await underway;
  // People are to see what they give a name.
  switchTo(tab);
  const open = openDesign(tab);
  if (!open) return false;
  const suggestedName = designFileName(open.work.design);
  const file = await chooseFile(host, { mode: 'save', files: 'design', suggestedName });
  if (!file) return false;
  // Whoever chose a file that exists has been asked whether to replace it.
  return afterOthers(() => write(host, tab, file, { revision: undefined, force: true }));
}

/** Writes over what somebody else wrote since. */
export async function saveOver(host: Host, tab = onScreen()): Promise<boolean> {
  const saved = await afterOthers(() => writeAgain(host, tab, true));
  return saved ?? saveAs(host, tab);
}

/** To the file it has by then; undefined: it has none. */
async function writeAgain(host: Host, tab: TabId, force: boolean): Promise<boolean | undefined> {
  const document = openDesign(tab)?.document;
  if (!document?.file) return undefined;
  return write(host, tab, document.file, { revision: document.revision, force });
}

/** One after the other, until one is not saved. Whether all are on disk now. */
export async function saveAll(host: Host): Promise<boolean> {
  const before = onScreen();
  for (const tab of openTabs()) {
    if (!wouldBeLost(tab)) continue;
    if (!(await save(host, tab.id))) return false;
  }
  switchTo(before);
  return true;
}

async function write(
  host: Host,
  tab: TabId,
  file: FileLabel,
  { revision, force }: { readonly revision: string | undefined; readonly force: boolean },
): Promise<boolean> {
  if (tab === onScreen()) useDesign.getState().commit();
  const open = openDesign(tab);
  if (!open) return false;
  const { design } = open.work;
  const before = open.document.file;
  const title = `${file.name} could not be saved`;
  amendDocument(tab, { saving: true });
  const saved = await host.call('designs.save', {
    file: file.handle,
    text: writeDesign(design),
    revision: revision ?? null,
    force,
  });
  if (!saved.ok) {
    amendDocument(tab, { saving: false, failure: saved.failure });
    if (saved.failure.code === 'changed-on-disk') return settleConflict(host, tab, file);
    sayFailure(title, saved.failure);
    return false;
  }
  hideFailure(title);
  const moved = before && before.handle !== saved.value.file.handle;
  if (before && moved) void host.call('designs.close', { file: before.handle });
  amendDocument(tab, {
    ...saved.value,
    saving: false,
    failure: undefined,
    changedOnDisk: undefined,
    ...(moved && { lockedBy: undefined }),
  });
  markSaved(tab, design);
  if (moved || !before) say(`Saved as ${saved.value.file.name} in ${saved.value.file.folder}`);
  return true;
}

async function settleConflict(host: Host, tab: TabId, file: FileLabel): Promise<boolean> {
  switchTo(tab);
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
  if (answer === 'overwrite') return write(host, tab, file, { revision: undefined, force: true });
  if (answer === 'reload') await reload(host, tab);
  if (answer !== 'save-as') return false;
  const chosen = await chooseFile(host, {
    mode: 'save',
    files: 'design',
    suggestedName: file.name,
  });
  return chosen ? write(host, tab, chosen, { revision: undefined, force: true }) : false;
}
