// What the validator's parent and child say to each other.
import { z } from 'zod';
import { GuardFile, TemplateFinding } from '#app/host/validator.ts';

export const ValidationRequest = z.object({
  id: z.number(),
  text: z.string(),
  guard: z.array(GuardFile),
});
export type ValidationRequest = z.infer<typeof ValidationRequest>;

export const ChildMessage = z.discriminatedUnion('type', [
  /** The rules are loaded: time counts for the template from here on. */
  z.object({
    type: z.literal('ready'),
    /** What each rule is about, by its id. */
    titles: z.record(z.string(), z.string()).default({}),
  }),
  z.object({ type: z.literal('findings'), id: z.number(), findings: z.array(TemplateFinding) }),
  /** The validator threw. It can't be trusted any more, and the child ends. */
  z.object({ type: z.literal('trapped'), id: z.number(), message: z.string() }),
]);
export type ChildMessage = z.input<typeof ChildMessage>;

/** Written to stderr by the child's memory watch, the last thing it does. */
export const OUT_OF_MEMORY = 'stackwright-validator: out of memory';
