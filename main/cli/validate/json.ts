// For programs. Fields are only ever added: docs/cli.md says what scripts may rely on.
import { type Finding, summarize } from '#app/rules/finding.ts';
import { json } from '../format-option.ts';
import { type Report, total } from './report.ts';

export function jsonReport({ checked, unread }: Report): string {
  const files = checked.map(({ file, kind, findings }) => ({
    file,
    kind,
    summary: summarize(findings),
  }));
  return json({
    findings: checked.flatMap(({ file, findings }) =>
      findings.map((finding) => published(finding, file)),
    ),
    summary: total(files.map(({ summary }) => summary)),
    files,
    failures: unread.map(({ file, failure: { code, message, hint } }) => ({
      file,
      code,
      message,
      ...(hint !== undefined && { hint }),
    })),
  });
}

/** `waiver` and `template` are there only where they apply. */
const published = (
  { rule, severity, message, blocks, connections, source, fixes, waiver, template }: Finding,
  file: string,
): Omit<Finding, 'key'> & { readonly file: string } => ({
  file,
  rule,
  severity,
  message,
  blocks,
  connections,
  source,
  fixes,
  ...(waiver && { waiver }),
  ...(template && { template }),
});
