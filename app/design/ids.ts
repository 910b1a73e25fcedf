import { z } from 'zod';

/**
 * Any text but the few names every JavaScript object answers to (`constructor`, `__proto__` …):
 * records are looked up by id, and one that isn't there must not be found.
 */
export const Id = z
  .string()
  .min(1, 'an id needs a character')
  .refine((id) => !(id in Object.prototype), 'this id is reserved');

export const BlockId = Id.brand<'BlockId'>();
export type BlockId = z.infer<typeof BlockId>;

export const ConnectionId = Id.brand<'ConnectionId'>();
export type ConnectionId = z.infer<typeof ConnectionId>;

export const WaiverId = Id.brand<'WaiverId'>();
export type WaiverId = z.infer<typeof WaiverId>;

export const ParameterId = Id.brand<'ParameterId'>();
export type ParameterId = z.infer<typeof ParameterId>;

/**
 * A name in a template, fixed when its block or connection is made, so that renaming never
 * replaces a resource. The bound leaves room for the suffixes of further resources (CloudFormation
 * itself allows 255 alphanumeric characters).
 */
export const LogicalId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*$/, 'letters and digits only, a letter first')
  .max(128)
  .brand<'LogicalId'>();
export type LogicalId = z.infer<typeof LogicalId>;
