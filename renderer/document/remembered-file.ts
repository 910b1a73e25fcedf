// Which file this window works on, so that reloading the page opens it again. The handle means
// nothing outside this run of the program.
import { FileHandle } from '#app/host/files.ts';

const KEY = 'stackwright.file';

export function rememberFile(handle: FileHandle | undefined): void {
  if (handle) sessionStorage.setItem(KEY, handle);
  else sessionStorage.removeItem(KEY);
}

export function rememberedFile(): FileHandle | undefined {
  const parsed = FileHandle.safeParse(sessionStorage.getItem(KEY));
  return parsed.success ? parsed.data : undefined;
}
