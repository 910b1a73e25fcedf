import type { WaiverId } from '#app/design/ids.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';

export function takeBack(id: WaiverId): void {
  const done = useDesign
    .getState()
    .dispatch('Take waiver back', [{ edit: 'unwaive', args: { id } }]);
  if (!done.ok) sayFailure('The waiver could not be taken back', done.failure);
}
