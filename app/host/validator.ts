import { z } from 'zod';
import { RULE_FILE_LIMITS } from '../design/rule-files.ts';
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
  /** The team's Guard file the rule is from. */
  guard: z.string().optional(),
});
export type TemplateFinding = z.infer<typeof TemplateFinding>;

/** A name for people and the file's text. */
export const GuardFile = z.object({
  name: z.string().max(2000),
  text: z.string().max(RULE_FILE_LIMITS.guardBytes),
});
export type GuardFile = z.infer<typeof GuardFile>;

export const validator = {
  /**
   * Runs AWS's validator on a template text in a child process. Fails with `validator-timeout`,
   * `validator-memory` or `validator-crashed`; the next call gets a fresh process. A window's newer
   * request takes the place of its older one, which fails with `validator-superseded`. `guard`: rules
   * of AWS CloudFormation Guard to check besides. A file of them that can't be read is a finding of
   * its own, `guard-file`.
   */
  'validator.validate': method({
    input: z.object({
      text: z.string(),
      guard: z.array(GuardFile).max(RULE_FILE_LIMITS.guardFiles).default([]),
    }),
    output: z.object({ findings: z.array(TemplateFinding), milliseconds: z.number() }),
  }),
};
