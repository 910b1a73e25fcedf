import { readDesign } from '#app/design/read.ts';
import type { Host } from '#app/host/contract.ts';
import type { FileHandle } from '#app/host/files.ts';
import { amendDocument, openDesign, useTabs } from '../store/tabs-store.ts';
import { show, showInstead, showOpenFile, tabOf } from './load.ts';
import { sayNotOpened } from './not-opened.ts';

/** In a tab of its own, or in the one that has it open. A failure leaves everything as it is. False: not opened. */
export async function openFile(host: Host, handle: FileHandle, name: string): Promise<boolean> {
  if (showOpenFile(handle)) return true;
  const read = await readFile(host, handle, name);
  if (!read) return false;
  // Asked for twice in a row, the first may have come meanwhile.
  if (showOpenFile(read.file.handle)) return true;
  show(read.design, { ...read, saved: true });
  return true;
}

/** Takes the file as it is on disk, and drops what was changed here. */
export async function reload(host: Host, tab = useTabs.getState().active): Promise<void> {
  const file = openDesign(tab)?.document.file;
  if (!file) return;
  const read = await readFile(host, file.handle, file.name);
  if (read && openDesign(tab)) showInstead(host, tab, read.design, { ...read, saved: true });
}

async function readFile(host: Host, handle: FileHandle, name: string) {
  const { active } = useTabs.getState();
  amendDocument(active, { opening: true });
  const opened = await host.call('designs.open', { file: handle });
  amendDocument(active, { opening: false });
  if (!opened.ok) {
    sayNotOpened(name, opened.failure);
    return undefined;
  }
  const design = readDesign(opened.value.text);
  if (design.ok) return { ...opened.value, design: design.value };
  const { file } = opened.value;
  if (tabOf(file.handle) === undefined) void host.call('designs.close', { file: file.handle });
  sayNotOpened(name, design.failure);
  return undefined;
}
