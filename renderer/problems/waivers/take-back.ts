import type { WaiverId } from '#app/design/ids.ts';
import { make } from '../../edits/make.ts';

export const takeBack = (id: WaiverId): void =>
  make('Take waiver back', { edit: 'unwaive', args: { id } });
