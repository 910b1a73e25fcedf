import { z } from 'zod';
import { ParameterId } from '../../design/ids.ts';
import { ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';

/** Deletes a parameter. A value that refers to it stays, and is found when the design is compiled. */
export const removeParameter = defineEdit({
  name: 'remove-parameter',
  label: 'Delete parameter',
  args: z.object({ id: ParameterId }),
  apply: (design, { id }) => {
    if (!design.parameters[id]) return ok(design);
    const { [id]: _gone, ...parameters } = design.parameters;
    return ok({ ...design, parameters });
  },
});
