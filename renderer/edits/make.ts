import type { EditCall } from '#app/edits/edit-call.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';

/** One edit as one undo step, from where there is no room to say that it failed: a notice does. */
export function make(label: string, call: EditCall): void {
  const done = useDesign.getState().dispatch(label, [call]);
  if (!done.ok) sayFailure(`${label}: not done`, done.failure);
}
