import { z } from 'zod';
import { Waiver } from '../../design/schema.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { noBlock, noConnection } from '../records.ts';

/**
 * Records the decision to live with a rule's findings: at a block, at a connection, or (neither
 * given) in the whole design.
 */
export const waive = defineEdit({
  name: 'waive',
  label: 'Waive finding',
  args: z.object({
    ...Waiver.shape,
    reason: z.string().trim().min(1, 'a waiver needs a reason'),
  }),
  apply: (design, waiver) => {
    if (design.waivers[waiver.id])
      return fail('invalid', `The waiver id ${waiver.id} is already used.`);
    if (waiver.block && !design.blocks[waiver.block]) return noBlock(waiver.block);
    if (waiver.connection && !design.connections[waiver.connection])
      return noConnection(waiver.connection);
    return ok({ ...design, waivers: { ...design.waivers, [waiver.id]: waiver } });
  },
});
