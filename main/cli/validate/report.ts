// What `validate` found in the files it was given, before anybody decides how to show it.
import type { Design, Severity } from '#app/design/schema.ts';
import type { Failure } from '#app/result.ts';
import { type Finding, SEVERITY_RANK, type Summary } from '#app/rules/finding.ts';
import type { ExitCode } from '../cli.ts';

/** A file that was read and checked. */
export interface CheckedFile {
  /** As it was named on the command line. */
  readonly file: string;
  readonly kind: 'design' | 'template';
  readonly text: string;
  /** Absent for a template. */
  readonly design?: Design;
  readonly findings: readonly Finding[];
  /** The texts AWS's validator read: what a design was compiled to, or the template itself. */
  readonly templates: readonly string[];
}

/** One that could not be read for what it is meant to be. */
export interface UnreadFile {
  readonly file: string;
  readonly failure: Failure;
}

export interface Report {
  readonly checked: readonly CheckedFile[];
  readonly unread: readonly UnreadFile[];
  /** The mildest severity that fails. */
  readonly failOn: Severity;
}

/** It counts: nobody decided to live with it. */
export const isOpen = (finding: Finding): boolean => finding.waiver === undefined;

export const fails = (finding: Finding, { failOn }: Pick<Report, 'failOn'>): boolean =>
  isOpen(finding) && SEVERITY_RANK[finding.severity] <= SEVERITY_RANK[failOn];

/** A file nobody could check weighs more than what was found in the others. */
export function exitCode(report: Report): ExitCode {
  if (report.unread.length > 0) return 2;
  const failing = report.checked.some(({ findings }) =>
    findings.some((finding) => fails(finding, report)),
  );
  return failing ? 1 : 0;
}

export const total = (summaries: readonly Summary[]): Summary => {
  const sum = (of: keyof Summary): number => summaries.reduce((all, one) => all + one[of], 0);
  return { error: sum('error'), warning: sum('warning'), info: sum('info'), waived: sum('waived') };
};
