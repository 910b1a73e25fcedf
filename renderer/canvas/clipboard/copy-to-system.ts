// Copy and cut as commands: the browser takes what is copied only when it is asked, and may refuse.
import { sayFailure } from '../../notices/notices.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { copySelection, deleteSelection } from './clipboard.ts';

/** False: nothing was copied, which was said. */
export async function copyToSystem(): Promise<boolean> {
  const text = copySelection();
  if (text === undefined) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    sayFailure('Nothing was copied', {
      code: 'clipboard',
      message: 'The clipboard could not be written.',
      hint: 'Allow it for this page, or copy with the keyboard.',
    });
    return false;
  }
}

/** Only what is on the clipboard goes. */
export async function cutToSystem(): Promise<void> {
  const { design } = useDesign.getState();
  const { selection } = useSession.getState();
  if (!(await copyToSystem())) return;
  const same = useDesign.getState().design === design;
  if (same && useSession.getState().selection === selection) deleteSelection('Cut');
}
