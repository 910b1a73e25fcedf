// SARIF 2.1.0 (OASIS), for code scanning and everything else that reads it. A design's findings point
// into the design, for that is the file there is; what AWS's validator disliked in the template a
// design compiles to is a related location, and the template's text is in the log, as no file has it.
import type { Artifact, Invocation, Log, Notification, ReportingDescriptor } from 'sarif';
import { json } from '../format-option.ts';
import type { CheckedFile, Report, UnreadFile } from './report.ts';
import { type RuleFacts, rulesOf } from './rule-facts.ts';
import { artifactOf, COMPILED, SOURCE_ROOT, templateName } from './sarif-places.ts';
import { LEVEL, sarifResults } from './sarif-results.ts';

export const sarifReport = (report: Report): string => json(sarifLog(report));

export function sarifLog(report: Report): Log {
  const { checked, unread, version } = report;
  const rules = rulesOf(report);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Stackwright',
            semanticVersion: version,
            version,
            rules: rules.map(descriptor),
          },
        },
        invocations: [invocation(unread, report)],
        originalUriBaseIds: {
          [SOURCE_ROOT]: { description: { text: 'The root of the repository.' } },
          [COMPILED]: {
            description: {
              text: 'Templates that designs compile to: no files, their text is here.',
            },
          },
        },
        artifacts: checked.flatMap((file) => artifacts(file, report)),
        results: checked.flatMap((file) => sarifResults(file, report, ruleIndex)),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
}

function descriptor({ id, title, why, severity, source, area }: RuleFacts): ReportingDescriptor {
  const text = source
    ? `${why} Source: ${source.title}${source.url ? `, ${source.url}` : ''}`
    : why;
  const link = source?.url ? `[${source.title}](${source.url})` : source?.title;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text, markdown: link ? `${why}\n\nSource: ${link}` : why },
    ...(source?.url && { helpUri: source.url }),
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: [area] },
  };
}

const invocation = (unread: readonly UnreadFile[], { root }: Report): Invocation => ({
  executionSuccessful: unread.length === 0,
  toolExecutionNotifications: unread.map(
    ({ path, failure: { code, message, hint, line, column } }): Notification => ({
      level: 'error',
      descriptor: { id: code },
      message: { text: hint ? `${message} ${hint}` : message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifactOf(root, path),
            ...(line !== undefined && {
              region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
            }),
          },
        },
      ],
    }),
  ),
});

function artifacts({ path, kind, found, templates }: CheckedFile, { root }: Report): Artifact[] {
  const referred = new Set(
    found.flatMap(({ finding }) => (kind === 'design' && finding.at ? [finding.at.text] : [])),
  );
  return [
    { location: artifactOf(root, path), roles: ['analysisTarget'] },
    ...templates.flatMap((text, index): Artifact[] =>
      referred.has(index)
        ? [
            {
              location: { uri: templateName(root, path, index), uriBaseId: COMPILED },
              roles: ['memoryContents'],
              mimeType: 'application/yaml',
              contents: { text },
            },
          ]
        : [],
    ),
  ];
}
