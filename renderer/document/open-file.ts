import { readDesign } from '#app/design/read.ts';
import type { Host } from '#app/host/contract.ts';
import type { FileHandle } from '#app/host/files.ts';
import { useDocument } from '../store/document-store.ts';
import { show } from './load.ts';
import { sayNotOpened } from './not-opened.ts';

/** A failure leaves what is open as it is. False: not opened. */
export async function openFile(host: Host, handle: FileHandle, name: string): Promise<boolean> {
  useDocument.getState().update({ opening: true });
  const opened = await host.call('designs.open', { file: handle });
  useDocument.getState().update({ opening: false });
  if (!opened.ok) {
    sayNotOpened(name, opened.failure);
    return false;
  }
  const design = readDesign(opened.value.text);
  if (!design.ok) {
    if (useDocument.getState().file?.handle !== opened.value.file.handle)
      void host.call('designs.close', { file: opened.value.file.handle });
    sayNotOpened(name, design.failure);
    return false;
  }
  show(host, design.value, { ...opened.value, saved: true });
  return true;
}

/** Takes the file as it is on disk, and drops what was changed here. */
export async function reload(host: Host): Promise<void> {
  const { file } = useDocument.getState();
  if (file) await openFile(host, file.handle, file.name);
}
