// Which files this window works on, so that reloading the page opens them again. Handles mean nothing
// outside this run of the program.
import { z } from 'zod';
import { FileHandle } from '#app/host/files.ts';
import { openTabs, useTabs } from '../store/tabs-store.ts';

const KEY = 'stackwright.files';

const Remembered = z.object({
  files: z.array(FileHandle),
  /** The one that was looked at; null: one without a file. */
  shown: FileHandle.nullable(),
});
type Remembered = z.infer<typeof Remembered>;

let written = '';

export function rememberFiles(): void {
  const { active } = useTabs.getState();
  const files: FileHandle[] = [];
  let shown: FileHandle | null = null;
  for (const { id, document } of openTabs()) {
    if (!document.file) continue;
    files.push(document.file.handle);
    if (id === active) shown = document.file.handle;
  }
  const text = JSON.stringify({ files, shown } satisfies Remembered);
  if (text === written) return;
  written = text;
  if (files.length > 0) sessionStorage.setItem(KEY, text);
  else sessionStorage.removeItem(KEY);
}

export function rememberedFiles(): Remembered {
  try {
    return Remembered.parse(JSON.parse(sessionStorage.getItem(KEY) ?? ''));
  } catch {
    return { files: [], shown: null }; // never written, or by another version
  }
}
