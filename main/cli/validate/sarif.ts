// SARIF 2.1.0 (OASIS), for code scanning and everything else that reads it. A design's findings point
// into the design, for that is the file there is; what AWS's validator disliked in the template a
// design compiles to is a related location, and the template's text is in the log, as no file has it.
import type {
  Artifact,
  Invocation,
  Log,
  Notification,
  ReportingDescriptor,
  Result,
  Suppression,
} from 'sarif';
import type { Severity } from '#app/design/schema.ts';
import { json } from '../format-option.ts';
import { identityOf, keyOf } from './identity.ts';
import { type CheckedFile, type Found, listed, type Report, type UnreadFile } from './report.ts';
import { type RuleFacts, rulesOf } from './rule-facts.ts';
import { fingerprint } from './sarif-fingerprint.ts';
import {
  artifactOf,
  COMPILED,
  locationOf,
  regionOf,
  SOURCE_ROOT,
  templateName,
} from './sarif-places.ts';
import { paragraphs, whyNot } from './wording.ts';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies {
  readonly [S in Severity]: Result.level;
};

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
        results: checked.flatMap((file) => results(file, report, ruleIndex)),
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

function results(
  file: CheckedFile,
  report: Report,
  ruleIndex: ReadonlyMap<string, number>,
): Result[] {
  const seen = new Map<string, number>();
  return listed(file, report).map((found): Result => {
    const { finding, standing, spots } = found;
    const key = keyOf(identityOf(finding));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const { root, baseline } = report;
    const { at, template, fixes } = finding;
    const others = spots.others.map((spot) => locationOf(spot, root, file.path));
    const compiled =
      file.kind === 'design' && at
        ? [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: templateName(root, file.path, at.text),
                  uriBaseId: COMPILED,
                },
                region: regionOf(at),
              },
              ...(template && {
                logicalLocations: [
                  {
                    name: template.logicalId,
                    fullyQualifiedName: `Resources/${template.logicalId}`,
                  },
                ],
              }),
              message: { text: 'What it compiles to' },
            },
          ]
        : [];
    const related = [...others, ...compiled].map((location, id) => ({ id, ...location }));
    const index = ruleIndex.get(finding.rule);
    return {
      ruleId: finding.rule,
      ...(index !== undefined && { ruleIndex: index }),
      level: LEVEL[finding.severity],
      message: { text: paragraphs(finding).join('\n') },
      locations: [locationOf(spots.primary, root, file.path)],
      ...(related.length > 0 && { relatedLocations: related }),
      partialFingerprints: { primaryLocationLineHash: fingerprint(key, count) },
      // All results of a run have these, or none: SARIF 3.27.23 and 3.27.24.
      suppressions: suppressions(found, file, report),
      ...(baseline && { baselineState: standing === 'known' ? 'unchanged' : 'new' }),
      ...(fixes.length > 0 && { properties: { fixes: fixes.map(({ title }) => title) } }),
    };
  });
}

function suppressions(found: Found, file: CheckedFile, report: Report): Suppression[] {
  const justification = whyNot(found, file.design, report.baseline);
  if (justification === undefined) return [];
  const waiver = found.finding.waiver && file.design?.waivers[found.finding.waiver];
  const kind = found.standing === 'waived' ? 'inSource' : 'external';
  return [
    {
      kind,
      status: 'accepted',
      justification: waiver ? waiver.reason : justification,
      ...(found.spots.waiver && {
        location: locationOf(found.spots.waiver, report.root, file.path),
      }),
    },
  ];
}
