// Puts a design on the screen. All that can fail has happened before: whatever is open stays whole
// until the new one has been read.
import type { Design } from '#app/design/schema.ts';
import { emptyHistory } from '#app/history/history.ts';
import type { Host } from '#app/host/contract.ts';
import type { FileLabel } from '#app/host/files.ts';
import { newDocument } from '../store/document-store.ts';
import { type OpenDesign, openDesign, openTabs, type TabId } from '../store/tabs-store.ts';
import { addTab, replaceDesign, switchTo } from '../tabs/tabs.ts';
import { forgetNotOpened } from './not-opened.ts';

export interface Origin {
  readonly file?: FileLabel;
  readonly revision?: string;
  readonly lockedBy?: string | null;
  /** Of the recovered work, which goes on being kept under this id. */
  readonly autosaveId?: string;
  readonly saved: boolean;
}

/** In a tab of its own. */
export function show(design: Design, origin: Origin): TabId {
  forgetNotOpened();
  return addTab(opened(design, origin));
}

/** Instead of what the tab holds. */
export function showInstead(host: Host, tab: TabId, design: Design, origin: Origin): void {
  const before = openDesign(tab)?.document;
  if (before?.file && before.file.handle !== origin.file?.handle)
    void host.call('designs.close', { file: before.file.handle });
  if (before && before.autosaveId !== origin.autosaveId)
    void host.call('designs.discardAutosave', { id: before.autosaveId });
  forgetNotOpened();
  replaceDesign(tab, opened(design, origin));
}

function opened(design: Design, origin: Origin): OpenDesign {
  const { file, revision, lockedBy, autosaveId, saved } = origin;
  const fresh = newDocument();
  return {
    work: { design, history: emptyHistory, saved: saved ? design : undefined },
    document: {
      ...fresh,
      file,
      revision,
      lockedBy: lockedBy ?? undefined,
      autosaveId: autosaveId ?? fresh.autosaveId,
    },
  };
}

export const tabOf = (file: FileLabel['handle']): TabId | undefined =>
  openTabs().find(({ document }) => document.file?.handle === file)?.id;

/** The file is open already: its tab comes to the front. False: it isn't. */
export function showOpenFile(file: FileLabel['handle']): boolean {
  const tab = tabOf(file);
  if (tab === undefined) return false;
  forgetNotOpened();
  switchTo(tab);
  return true;
}
