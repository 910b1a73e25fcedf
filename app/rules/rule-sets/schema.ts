// What a team writes in a rule file, and what becomes of several such files. `format` and `version`
// as in a design.
import { z } from 'zod';
import type { NamedText, RuleFileProblem } from '../../design/rule-files.ts';
import { RULE_FILE_LIMITS } from '../../design/rule-files.ts';
import { Severity } from '../../design/schema.ts';
import { AREAS, type Area } from '../define-rule.ts';
import { knownPlaceholders, unknownPlaceholders } from './placeholders.ts';
import { BlockSelector, ConnectionSelector } from './selectors.ts';

export const RULE_FILE_FORMAT = 'stackwright-rules';
export const RULE_FILE_VERSION = 1;

/** What a file says of one rule, its own or Stackwright's. */
export const TeamSetting = z.strictObject({
  severity: Severity.or(z.literal('off')).optional(),
  threshold: z.number().optional(),
  /** A design, or a file that extends this one, may make it stricter and nothing else. */
  locked: z.boolean().optional(),
  /** Why, for the people who meet it. */
  reason: z.string().max(2000).optional(),
});
export type TeamSetting = z.infer<typeof TeamSetting>;

const Source = z.strictObject({
  title: z.string().min(1).max(200),
  url: z
    .string()
    .max(2000)
    .refine((url) => /^https:\/\/[^\s/]/.test(url), { error: 'expected an https address' }),
});

const Select = z
  .strictObject({ block: BlockSelector.optional(), connection: ConnectionSelector.optional() })
  .refine(({ block, connection }) => (block === undefined) !== (connection === undefined), {
    error: 'expected either "block" or "connection"',
  });

/** A rule of the team's own: whatever it selects is a finding. */
export const CustomRule = z
  .strictObject({
    id: z
      .string()
      .max(80)
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
        error: 'expected lower-case words joined by hyphens, such as "acme-queues-encrypted"',
      }),
    title: z.string().min(1).max(200),
    area: z.enum(Object.keys(AREAS) as [Area, ...Area[]]).default('topology'), // Object.keys gives strings
    severity: Severity.default('warning'),
    why: z.string().min(1).max(2000),
    select: Select,
    message: z.string().min(1).max(1000),
    source: Source.optional(),
  })
  .superRefine(({ message, select }, context) => {
    const subject = select.block ? 'block' : 'connection';
    for (const unknown of unknownPlaceholders(message, subject))
      context.addIssue({
        code: 'custom',
        path: ['message'],
        message: `{${unknown}} means nothing here: expected ${knownPlaceholders(subject)}`,
      });
  });
export type CustomRule = z.infer<typeof CustomRule>;

/** The whole file: for editors, and for what is read piece by piece otherwise. */
export const RuleFile = z.object({
  $schema: z.string().optional(),
  format: z.literal(RULE_FILE_FORMAT),
  version: z.literal(RULE_FILE_VERSION),
  /** Whose rules these are. */
  name: z.string().min(1).max(200).optional(),
  description: z.string().optional(),
  /** Other rule files, relative to this one; what this one says comes after what they say. */
  extends: z.array(z.string().min(1).max(1000)).max(RULE_FILE_LIMITS.files).optional(),
  /** Rule id → what holds for this team. */
  rules: z.record(z.string(), TeamSetting).optional(),
  custom: z.array(CustomRule).max(RULE_FILE_LIMITS.custom).optional(),
  /** Files with rules of AWS CloudFormation Guard, relative to this one. */
  guard: z.array(z.string().min(1).max(1000)).max(RULE_FILE_LIMITS.guardFiles).optional(),
});

/** What the files say, taken together. Plain data: it crosses the worker's border. */
export interface RuleSet {
  /** The lowest first. */
  readonly layers: readonly RuleLayer[];
  readonly custom: readonly TeamRule[];
  readonly guard: readonly NamedText[];
  readonly problems: readonly RuleFileProblem[];
}

export interface RuleLayer {
  readonly file: string;
  readonly name: string | undefined;
  readonly rules: { readonly [id: string]: TeamSetting };
}

export interface TeamRule extends CustomRule {
  readonly file: string;
}
