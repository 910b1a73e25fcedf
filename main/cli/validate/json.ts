// For programs. Fields are only ever added: docs/cli.md says what scripts may rely on.
import { json } from '../format-option.ts';
import { allFound, type Found, figuresOf, listed, type Report } from './report.ts';

export function jsonReport(report: Report): string {
  const { checked, unread, baseline } = report;
  return json({
    findings: checked.flatMap((file) =>
      listed(file, report).map((one) => published(one, file.file)),
    ),
    summary: figuresOf(allFound(report)),
    files: checked.map(({ file, kind, found }) => ({ file, kind, summary: figuresOf(found) })),
    failures: unread.map(({ file, failure: { code, message, hint, line, column } }) => ({
      file,
      code,
      message,
      ...(hint !== undefined && { hint }),
      ...(line !== undefined && { line, column }),
    })),
    ...(baseline && { baseline }),
  });
}

/** `waiver`, `known`, `template` and `ruleFile` are there only where they apply. */
function published({ finding, standing, spots }: Found, file: string): object {
  const {
    rule,
    severity,
    message,
    blocks,
    connections,
    source,
    fixes,
    waiver,
    template,
    ruleFile,
  } = finding;
  return {
    file,
    line: spots.primary.span.line,
    column: spots.primary.span.column,
    rule,
    severity,
    message,
    blocks,
    connections,
    source,
    fixes,
    ...(waiver && { waiver }),
    ...(standing === 'known' && { known: true }),
    ...(template && { template }),
    ...(ruleFile !== undefined && { ruleFile }),
  };
}
