import type { StandardDiagnostic, StandardReport } from '@aws/cloudformation-validate';
import { describe, expect, it } from 'vitest';
import { toTemplateFindings } from './findings.ts';

const report = (
  diagnostics: readonly Partial<StandardDiagnostic>[],
  status: StandardReport['status'] = 'OK',
) =>
  // Only what is read: the rest of a report is about the validator itself.
  ({
    status,
    diagnostics: diagnostics.map((one) => ({
      ruleId: 'E1',
      severity: 'ERROR',
      message: 'm',
      source: 'SCHEMA',
      ...one,
    })),
  }) as StandardReport;

const queue = { logicalId: 'Orders', entityType: 'Resource' } as const;

describe('the place of a finding', () => {
  it.each<[string, Partial<StandardDiagnostic>, string | null, string]>([
    ['inside Properties', { entity: queue, propertyPath: 'Properties.Tags.0' }, 'Orders', 'Tags.0'],
    ['the Properties themselves', { entity: queue, propertyPath: 'Properties' }, 'Orders', ''],
    ['another attribute', { entity: queue, propertyPath: 'DeletionPolicy' }, 'Orders', ''],
    ['no path', { entity: queue }, 'Orders', ''],
    [
      'an absolute path',
      { entity: queue, propertyPath: 'Resources/Orders/Properties/Tags/0' },
      'Orders',
      'Tags.0',
    ],
    ['an output, by its path alone', { propertyPath: 'Outputs.Url.Value.Ref' }, 'Url', ''],
    ['a parameter, by its path alone', { propertyPath: 'Parameters/Stage/Type' }, 'Stage', ''],
    ['a mapping, which nothing on the canvas stands for', { propertyPath: 'Mappings/M' }, null, ''],
    ['the whole template', {}, null, ''],
  ])('%s', (_, diagnostic, logicalId, path) => {
    expect(toTemplateFindings(report([diagnostic]))[0]).toMatchObject({ logicalId, path });
  });
});

it.each<[string, Partial<StandardDiagnostic>, object | undefined]>([
  [
    'all of it',
    { startLine: 5, startColumn: 7, endLine: 6, endColumn: 2 },
    { line: 5, column: 7, endLine: 6, endColumn: 2 },
  ],
  ['a line alone', { startLine: 5 }, { line: 5, column: 1, endLine: 5, endColumn: 1 }],
  ['nothing', {}, undefined],
  ['no line there is', { startLine: 0 }, undefined],
])('says where in the text it is: %s', (_, diagnostic, span) => {
  expect(toTemplateFindings(report([diagnostic]))[0]?.span).toEqual(span);
});

it.each([
  ['FATAL', 'error'],
  ['ERROR', 'error'],
  ['WARN', 'warning'],
  ['INFO', 'info'],
  ['DEBUG', 'info'],
] as const)('%s is shown as %s', (severity, shown) => {
  expect(toTemplateFindings(report([{ severity }]))[0]?.severity).toBe(shown);
});

it('says so when the validator did not look at everything', () => {
  const found = toTemplateFindings(report([{}], 'ANALYSIS_INCOMPLETE'));
  expect(found.map(({ rule }) => rule)).toEqual(['E1', 'analysis-incomplete']);
});
