import type { z } from 'zod';
import type { edits } from './edits.gen.ts';

type Edits = typeof edits;

/** An edit to make, as plain data: `{ edit: 'rename', args: { id, name } }`. */
export type EditCall = {
  [K in keyof Edits]: { readonly edit: K; readonly args: z.input<Edits[K]['args']> };
}[keyof Edits];
