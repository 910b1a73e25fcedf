// The findings of a file as results of a SARIF log.
import type { Location, Result, Suppression } from 'sarif';
import type { Severity } from '#app/design/schema.ts';
import { identityOf, keyOf } from './identity.ts';
import { type CheckedFile, type Found, listed, type Report } from './report.ts';
import { fingerprint } from './sarif-fingerprint.ts';
import { COMPILED, locationOf, regionOf, templateName } from './sarif-places.ts';
import { paragraphs, whyNot } from './wording.ts';

export const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies {
  readonly [S in Severity]: Result.level;
};

export function sarifResults(
  file: CheckedFile,
  report: Report,
  ruleIndex: ReadonlyMap<string, number>,
): Result[] {
  const seen = new Map<string, number>();
  const { root, baseline } = report;
  return listed(file, report).map((found): Result => {
    const { finding, standing, spots } = found;
    const key = keyOf(identityOf(finding));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const index = ruleIndex.get(finding.rule);
    const related = relatedTo(found, file, root);
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
      ...(finding.fixes.length > 0 && {
        properties: { fixes: finding.fixes.map(({ title }) => title) },
      }),
    };
  });
}

/** The other blocks and connections; then what the validator saw, which no file has. */
function relatedTo(
  { finding, spots }: Found,
  { kind, path }: CheckedFile,
  root: string,
): Location[] {
  const { at, template } = finding;
  const others = spots.others.map((spot) => locationOf(spot, root, path));
  const compiled: Location[] =
    kind === 'design' && at
      ? [
          {
            physicalLocation: {
              artifactLocation: { uri: templateName(root, path, at.text), uriBaseId: COMPILED },
              region: regionOf(at),
            },
            ...(template && {
              logicalLocations: [
                { name: template.logicalId, fullyQualifiedName: `Resources/${template.logicalId}` },
              ],
            }),
            message: { text: 'What it compiles to' },
          },
        ]
      : [];
  return [...others, ...compiled].map((location, id) => ({ id, ...location }));
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
