import { sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import { ask } from './dialogs/dialog-store.ts';

export async function renameDesign(): Promise<void> {
  const { design, dispatch } = useDesign.getState();
  const name = await ask({
    kind: 'text',
    title: 'Rename the design',
    label: 'Name',
    value: design.name,
  });
  if (name === undefined) return;
  const done = dispatch('Rename design', [{ edit: 'rename-design', args: { name } }]);
  if (!done.ok) sayFailure('The design could not be renamed', done.failure);
}
