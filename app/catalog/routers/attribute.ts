import type { Value } from '../../cloudformation/template.ts';

/** Load balancers and target groups take their attributes as text. */
export const attribute = (key: string, value: string | number | boolean): Value => ({
  Key: key,
  Value: String(value),
});
