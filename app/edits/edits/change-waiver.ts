import { z } from 'zod';
import { WaiverId } from '../../design/ids.ts';
import { type Design, Waiver } from '../../design/schema.ts';
import { sameJson } from '../../json.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { noBlock, noConnection } from '../records.ts';

const { block, connection, author, expires } = Waiver.shape;

/**
 * Changes a waiver: where it holds, why, who decided and until when. What isn't given stays; null
 * removes. It goes on being about the same rule.
 */
export const changeWaiver = defineEdit({
  name: 'change-waiver',
  label: 'Change waiver',
  args: z.object({
    id: WaiverId,
    reason: z.string().trim().min(1, 'a waiver needs a reason').optional(),
    block: block.nullable(),
    connection: connection.nullable(),
    author: author.nullable(),
    expires: expires.nullable(),
  }),
  apply: (design, { id, ...change }) => {
    const waiver = design.waivers[id];
    if (!waiver)
      return fail(
        'missing',
        `There is no waiver with the id ${id}.`,
        'It may have been taken back meanwhile.',
      );
    // Where it holds already may be gone; where it is to hold must be there.
    if (change.block && change.block !== waiver.block && !design.blocks[change.block])
      return noBlock(change.block);
    if (
      change.connection &&
      change.connection !== waiver.connection &&
      !design.connections[change.connection]
    )
      return noConnection(change.connection);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const changed = Object.fromEntries(
      Object.entries({ ...waiver, ...Object.fromEntries(given) }).filter(
        ([, value]) => value !== null,
      ),
    ) as Waiver; // only optional fields can be null
    return ok<Design>(
      sameJson(changed, waiver)
        ? design
        : { ...design, waivers: { ...design.waivers, [id]: changed } },
    );
  },
});
