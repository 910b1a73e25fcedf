import type { Host } from '#app/host/contract.ts';
import { isUnsaved, useDesign } from '../store/design-store.ts';
import { ask } from './dialogs/dialog-store.ts';
import { save } from './save.ts';

/** Whether the open design may go: it is saved, gets saved, or may be dropped. */
export async function confirmLeaving(host: Host, doing: string): Promise<boolean> {
  const state = useDesign.getState();
  if (!isUnsaved(state)) return true;
  const answer = await ask({
    kind: 'choice',
    title: `Save ${state.design.name} first?`,
    message: `It has changes that are not saved. If you ${doing} without saving, they are lost.`,
    choices: [
      { value: 'drop', label: "Don't save", look: 'danger' },
      { value: 'save', label: 'Save', look: 'primary' },
    ],
  });
  if (answer === 'save') return save(host);
  return answer === 'drop';
}
