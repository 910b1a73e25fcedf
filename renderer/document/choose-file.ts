import type { Host } from '#app/host/contract.ts';
import type { FileKind, FileLabel } from '#app/host/files.ts';
import { sayFailure } from '../notices/notices.ts';
import { ask } from './dialogs/dialog-store.ts';

/** The system's dialog where the host has one, else our own. Undefined: cancelled or failed (said). */
export async function chooseFile(
  host: Host,
  choice: {
    readonly mode: 'open' | 'save';
    readonly files: FileKind;
    readonly suggestedName: string;
  },
): Promise<FileLabel | undefined> {
  const info = await host.call('app.info', undefined);
  if (!info.ok || !info.value.nativeDialogs) return ask({ kind: 'file', ...choice });
  const chosen =
    choice.mode === 'open'
      ? await host.call('files.chooseOpen', { kind: choice.files })
      : await host.call('files.chooseSave', {
          kind: choice.files,
          suggestedName: choice.suggestedName,
        });
  if (chosen.ok) return chosen.value ?? undefined;
  if (chosen.failure.code === 'no-dialogs') return ask({ kind: 'file', ...choice });
  sayFailure('The file dialog could not be opened', chosen.failure);
  return undefined;
}
