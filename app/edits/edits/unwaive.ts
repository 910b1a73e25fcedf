import { z } from 'zod';
import { WaiverId } from '../../design/ids.ts';
import { ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';

/** Takes a waiver back: its findings count again. One that is gone already is fine. */
export const unwaive = defineEdit({
  name: 'unwaive',
  label: 'Take waiver back',
  args: z.object({ id: WaiverId }),
  apply: (design, { id }) => {
    if (!design.waivers[id]) return ok(design);
    const { [id]: _taken, ...waivers } = design.waivers;
    return ok({ ...design, waivers });
  },
});
