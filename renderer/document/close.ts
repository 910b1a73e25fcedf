// Closing designs. A question is asked only where something would be lost, and once, however many
// designs it is about.
import { counted } from '#app/counted.ts';
import type { Host } from '#app/host/contract.ts';
import { type OpenTab, openTabs, type TabId, useTabs } from '../store/tabs-store.ts';
import { removeTab, wouldBeLost } from '../tabs/tabs.ts';
import { ask } from './dialogs/dialog-store.ts';
import { save } from './save.ts';

/** Whether they are closed now. */
export async function closeTabs(host: Host, tabs: readonly TabId[]): Promise<boolean> {
  const closing = openTabs().filter(({ id }) => tabs.includes(id));
  if (!(await mayGo(host, closing))) return false;
  for (const { id } of closing) close(host, id);
  return true;
}

export const closeTab = (host: Host, tab: TabId): Promise<boolean> => closeTabs(host, [tab]);

export const closeOthers = (host: Host): Promise<boolean> => {
  const { order, active } = useTabs.getState();
  return closeTabs(
    host,
    order.filter((tab) => tab !== active),
  );
};

function close(host: Host, tab: TabId): void {
  const open = openTabs().find(({ id }) => id === tab);
  if (!open) return;
  const { file, autosaveId } = open.document;
  removeTab(tab);
  if (file) void host.call('designs.close', { file: file.handle });
  void host.call('designs.discardAutosave', { id: autosaveId });
}

/** Whether these may go: they are saved, get saved, or may be dropped. */
export async function mayGo(host: Host, closing: readonly OpenTab[]): Promise<boolean> {
  const unsaved = closing.filter(wouldBeLost);
  const [first] = unsaved;
  if (!first) return true;
  const several = unsaved.length > 1;
  const answer = await ask({
    kind: 'choice',
    title: several
      ? `Save ${counted(unsaved.length, 'design')} first?`
      : `Save ${first.work.design.name} first?`,
    message: several
      ? 'They have changes that are not saved. If you close them without saving, those are lost.'
      : 'It has changes that are not saved. If you close it without saving, they are lost.',
    ...(several && { details: unsaved.map(describedTab) }),
    choices: [
      { value: 'drop', label: "Don't save", look: 'danger' },
      { value: 'save', label: several ? 'Save all' : 'Save', look: 'primary' },
    ],
  });
  if (answer === 'drop') return true;
  if (answer !== 'save') return false;
  for (const { id } of unsaved) {
    if (!(await save(host, id))) return false;
  }
  return true;
}

export const describedTab = ({ work, document }: OpenTab): string =>
  document.file
    ? `${work.design.name}, ${document.file.name} in ${document.file.folder}`
    : `${work.design.name}, never saved to a file`;
