// Every edit by its name. Written by `npm run generate`: don't edit.
import { rename } from './edits/rename.ts';

export const edits = {
  'rename': rename,
} as const;
