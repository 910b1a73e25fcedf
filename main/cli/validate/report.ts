// What `validate` found in the files it was given, before anybody decides how to show it.
import type { Design, Severity } from '#app/design/schema.ts';
import type { Failure } from '#app/result.ts';
import type { RuleDefinition } from '#app/rules/define-rule.ts';
import { type Finding, SEVERITY_RANK, type Summary } from '#app/rules/finding.ts';
import type { RuleSet } from '#app/rules/rule-sets/schema.ts';
import type { ExitCode } from '../cli.ts';
import type { Spots } from './locate.ts';

/** Whether a finding counts; if not, somebody waived it, or the baseline has it. */
export type Standing = 'open' | 'waived' | 'known';

export interface Found {
  readonly finding: Finding;
  readonly standing: Standing;
  readonly spots: Spots;
}

/** A file that was read and checked. */
export interface CheckedFile {
  /** As it was named on the command line. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly kind: 'design' | 'template';
  /** Absent for a template. */
  readonly design?: Design;
  /** The rules and settings of the team it belongs to. */
  readonly ruleSet?: RuleSet | undefined;
  readonly found: readonly Found[];
  /** The texts AWS's validator read: what a design was compiled to, or the template itself. */
  readonly templates: readonly string[];
}

/** One that could not be read for what it is meant to be. */
export interface UnreadFile {
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly failure: Failure & { readonly line?: number; readonly column?: number };
}

export interface Report {
  readonly checked: readonly CheckedFile[];
  readonly unread: readonly UnreadFile[];
  /** The mildest severity that fails. */
  readonly failOn: Severity;
  /** Stackwright's rules, in the order they are listed. */
  readonly rules: readonly RuleDefinition[];
  /** What the rules of AWS's validator are about, by id. */
  readonly validatorRules: { readonly [id: string]: string };
  /** The folder that CI systems name files from: the repository's root, if there is one. */
  readonly root: string;
  /** Stackwright's own. */
  readonly version: string;
  readonly baseline?: BaselineUse;
  /** What is waived or known is counted, and not listed. */
  readonly openOnly?: boolean;
}

export interface BaselineUse {
  /** As it was named on the command line. */
  readonly file: string;
  /** Entries about the checked files that nothing was found for any more. */
  readonly gone: number;
}

/** What of a file is listed. */
export const listed = (
  { found }: CheckedFile,
  { openOnly = false }: Pick<Report, 'openOnly'>,
): readonly Found[] => (openOnly ? found.filter(({ standing }) => standing === 'open') : found);

export const fails = (
  { finding, standing }: Pick<Found, 'finding' | 'standing'>,
  { failOn }: Pick<Report, 'failOn'>,
): boolean => standing === 'open' && SEVERITY_RANK[finding.severity] <= SEVERITY_RANK[failOn];

/** A file nobody could check weighs more than what was found in the others. */
export function exitCode(report: Report): ExitCode {
  if (report.unread.length > 0) return 2;
  return report.checked.some(({ found }) => found.some((one) => fails(one, report))) ? 1 : 0;
}

export interface Figures extends Summary {
  readonly known: number;
}

/** How many of each severity count; those that don't, by why. */
export function figuresOf(found: readonly Found[]): Figures {
  const open = found.filter(({ standing }) => standing === 'open');
  const severe = (severity: Severity): number =>
    open.filter(({ finding }) => finding.severity === severity).length;
  const standing = (which: Standing): number =>
    found.filter((one) => one.standing === which).length;
  return {
    error: severe('error'),
    warning: severe('warning'),
    info: severe('info'),
    waived: standing('waived'),
    known: standing('known'),
  };
}

export const allFound = ({ checked }: Pick<Report, 'checked'>): readonly Found[] =>
  checked.flatMap(({ found }) => found);
