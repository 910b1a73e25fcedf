// Puts a design on the screen. All that can fail has happened before: whatever was open stays whole
// until the new one has been read.
import type { Design } from '#app/design/schema.ts';
import type { Host } from '#app/host/contract.ts';
import type { FileLabel } from '#app/host/files.ts';
import { useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import { nothing, useSession } from '../store/session-store.ts';
import { forgetNotOpened } from './not-opened.ts';
import { rememberFile } from './remembered-file.ts';

export interface Origin {
  readonly file?: FileLabel;
  readonly revision?: string;
  readonly lockedBy?: string | null;
  /** Of the recovered work, which goes on being kept under this id. */
  readonly autosaveId?: string;
  readonly saved: boolean;
}

export function show(host: Host, design: Design, origin: Origin): void {
  const before = useDocument.getState();
  if (before.file && before.file.handle !== origin.file?.handle)
    void host.call('designs.close', { file: before.file.handle });
  if (before.autosaveId !== origin.autosaveId)
    void host.call('designs.discardAutosave', { id: before.autosaveId });
  useSession.getState().select(nothing);
  useSession.getState().light(undefined);
  useDesign.getState().load(design, { saved: origin.saved });
  useDocument.getState().update({
    file: origin.file,
    revision: origin.revision,
    lockedBy: origin.lockedBy ?? undefined,
    autosaveId: origin.autosaveId ?? crypto.randomUUID(),
    changedOnDisk: undefined,
    failure: undefined,
  });
  forgetNotOpened();
  rememberFile(origin.file?.handle);
}
