// The files in which a team keeps rules for its designs, as texts: what they say is for the rules.
import { z } from 'zod';

export const RULE_FILE = 'stackwright.rules.json';

/** Enough for a large company, and little enough to be read on every change. */
export const RULE_FILE_LIMITS = {
  files: 20,
  fileBytes: 1_000_000,
  settings: 1000,
  custom: 500,
  guardFiles: 20,
  guardBytes: 256_000,
  /** Objects and lists inside one another. */
  depth: 24,
} as const;

/** Something in a rule file that doesn't hold. `error`: a part of the file counts for nothing. */
export const RuleFileProblem = z.object({
  /** Relative to the folder all files are in. */
  file: z.string(),
  /** From 1. */
  line: z.number().optional(),
  /** Dotted, inside the file: `custom.2.select`. */
  path: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  hint: z.string(),
});
export type RuleFileProblem = z.infer<typeof RuleFileProblem>;

export const NamedText = z.object({ name: z.string().max(2000), text: z.string() });
export type NamedText = z.infer<typeof NamedText>;

/** The rule files in force as they are on disk: what is extended before what extends it. */
export const RuleSources = z.object({
  files: z.array(NamedText).max(RULE_FILE_LIMITS.files),
  guard: z.array(NamedText).max(RULE_FILE_LIMITS.guardFiles),
  /** What could not be read, or not where it is. */
  problems: z.array(RuleFileProblem),
});
export type RuleSources = z.infer<typeof RuleSources>;
