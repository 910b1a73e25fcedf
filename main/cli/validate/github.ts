// Workflow commands of GitHub Actions, which show findings on the lines of a pull request.
// Source: GitHub Docs, "Workflow commands for GitHub Actions", and how its toolkit escapes them.
import type { Severity } from '#app/design/schema.ts';
import { SEVERITY_RANK } from '#app/rules/finding.ts';
import type { TextSpan } from '#app/text-span.ts';
import { allFound, figuresOf, type Report } from './report.ts';
import { nameFrom } from './repository.ts';
import { rulesOf } from './rule-facts.ts';
import { inFigures, oneLine, paragraphs } from './wording.ts';

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** The worst first, whatever their file: GitHub shows ten of a kind a step and drops the rest. */
export function githubReport(report: Report): string {
  const titles = new Map(rulesOf(report).map(({ id, title }) => [id, title]));
  const commands = report.checked.flatMap(({ path, found }) =>
    found
      .filter(({ standing }) => standing === 'open')
      .map(({ finding, spots }) => ({
        severity: finding.severity,
        text: command(finding.severity, paragraphs(finding).join('\n'), {
          file: nameFrom(report.root, path),
          ...lines(spots.primary.span),
          title: `${titles.get(finding.rule) ?? ''} (${finding.rule})`,
        }),
      })),
  );
  return [
    ...report.unread.map(({ path, failure: { message, hint = '', line, column } }) =>
      command('error', `${message} ${hint}`.trim(), {
        file: nameFrom(report.root, path),
        ...(line !== undefined && { line }),
        ...(column !== undefined && { col: column }),
        title: 'Not checked',
      }),
    ),
    ...commands
      .toSorted((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity])
      .map(({ text }) => text),
    oneLine(inFigures(figuresOf(allFound(report)))),
  ].join('\n');
}

/** Columns are taken on one line alone. */
const lines = ({ line, endLine, column }: TextSpan): { readonly [name: string]: number } =>
  line === endLine ? { line, endLine, col: column } : { line, endLine };

function command(
  severity: Severity,
  message: string,
  properties: { readonly [name: string]: string | number },
): string {
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${COMMAND[severity]} ${listed.join(',')}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
