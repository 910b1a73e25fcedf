// Every connection kind by its name. Written by `npm run generate`: don't edit.
import { reads } from './kinds/reads.ts';

export const connectionKinds = {
  'reads': reads,
} as const;
