import { z } from 'zod';
import { Severity } from '../design/schema.ts';
import { method } from './define.ts';

/** One finding of AWS's template validator, as the validator gives it. */
export const TemplateFinding = z.object({
  rule: z.string(),
  severity: Severity,
  message: z.string(),
  logicalId: z.string().nullable(),
  /** Dotted, inside the resource's Properties; empty for the resource itself. */
  path: z.string(),
  /** Where that is in the text; absent where the validator doesn't know. */
  span: z
    .object({
      line: z.number(),
      column: z.number(),
      endLine: z.number(),
      endColumn: z.number(),
    })
    .optional(),
});
export type TemplateFinding = z.infer<typeof TemplateFinding>;

export const validator = {
  /**
   * Runs AWS's validator on a template text in a child process. Fails with `validator-timeout`,
   * `validator-memory` or `validator-crashed`; the next call gets a fresh process. A window's newer
   * request takes the place of its older one, which fails with `validator-superseded`.
   */
  'validator.validate': method({
    input: z.object({ text: z.string() }),
    output: z.object({ findings: z.array(TemplateFinding), milliseconds: z.number() }),
  }),
};
