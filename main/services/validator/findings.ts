import type { Severity, StandardDiagnostic, StandardReport } from '@aws/cloudformation-validate';
import type { TemplateFinding } from '#app/host/validator.ts';

const SEVERITY: { readonly [S in Severity]: TemplateFinding['severity'] } = {
  FATAL: 'error',
  ERROR: 'error',
  WARN: 'warning',
  INFO: 'info',
  DEBUG: 'info',
};

/**
 * The validator's report in the contract's terms, in the validator's order. `guardFiles`: the file of
 * each Guard rule, by its id.
 */
export function toTemplateFindings(
  report: StandardReport,
  guardFiles: ReadonlyMap<string, string> = new Map(),
): TemplateFinding[] {
  const findings = report.diagnostics.map((diagnostic): TemplateFinding => {
    const { ruleId: rule, source, message, severity } = diagnostic;
    const guard = source === 'GUARD' ? guardFiles.get(rule) : undefined;
    return {
      rule,
      severity: SEVERITY[severity],
      // What a Guard rule's author writes between << and >> may have several lines.
      message: guard === undefined ? message : message.replaceAll(/\s+/g, ' ').trim(),
      ...placeOf(diagnostic),
      ...spanOf(diagnostic),
      ...(guard !== undefined && { guard }),
    };
  });
  if (report.status !== 'ANALYSIS_INCOMPLETE') return findings;
  return [
    ...findings,
    {
      rule: 'analysis-incomplete',
      severity: 'info',
      message:
        "AWS's validator gave up on part of the template, so it may have missed something. Templates with many conditions do that.",
      logicalId: null,
      path: '',
    },
  ];
}

type Place = Pick<TemplateFinding, 'logicalId' | 'path'>;

/** Sections whose entries a source map knows by their logical id. */
const NAMED_SECTIONS = ['Resources', 'Parameters', 'Outputs'];

/**
 * Where a finding points. The validator writes `Properties.A.0` beside a resource's id, but
 * `Outputs.X.Value` or `Parameters/X/Type` where it names no entity.
 */
function placeOf({ entity, propertyPath = '' }: StandardDiagnostic): Place {
  const keys = propertyPath.split(/[./]/).filter((key) => key !== '');
  if (entity) {
    const inside = keys[0] === 'Resources' ? keys.slice(2) : keys;
    return { logicalId: entity.logicalId, path: insideProperties(inside) };
  }
  const [section = '', logicalId, ...inside] = keys;
  return logicalId !== undefined && NAMED_SECTIONS.includes(section)
    ? { logicalId, path: insideProperties(inside) }
    : { logicalId: null, path: '' };
}

function spanOf(diagnostic: StandardDiagnostic): Pick<TemplateFinding, 'span'> {
  const { startLine: line, startColumn: column = 1 } = diagnostic;
  if (line === undefined || line < 1) return {};
  const { endLine = line, endColumn = column } = diagnostic;
  return { span: { line, column, endLine, endColumn } };
}

const insideProperties = ([first, ...rest]: readonly string[]): string =>
  first === 'Properties' ? rest.join('.') : '';
