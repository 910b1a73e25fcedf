// Puts the findings of AWS's template validator on the canvas: the source map knows which block or
// connection asked for the value a finding points at.
import { authorOf, type SourceMap } from '../compiler/source-map.ts';
import type { Severity, StackLayout, Waiver } from '../design/schema.ts';
import type { TextSpan } from '../text-span.ts';
import { type Finding, withUniqueKeys, worstFirst } from './finding.ts';
import type { ResolvedSetting, Tunable } from './rule-sets/setting.ts';
import { applyWaivers } from './waivers/apply-waivers.ts';

/** What the validator says about one place in a template. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Of a resource, parameter or output; null for the template as a whole. */
  readonly logicalId: string | null;
  /** Dotted, inside the resource's Properties; empty for the resource itself. */
  readonly path: string;
  /** The team's Guard file the rule is from. */
  readonly guard?: string | undefined;
  /** Where that is in the text. */
  readonly span?: TextSpan | undefined;
  /** Which of the texts, when several were validated. */
  readonly text?: number;
}

type SettingOf = (rule: Tunable) => ResolvedSetting;

export interface Authorship {
  readonly sourceMap: SourceMap;
  readonly layout?: StackLayout;
  readonly waivers: readonly Waiver[];
  /** ISO date (yyyy-mm-dd): waivers expire by it. */
  readonly today: string;
  /** What holds of a rule, by its id: the validator's and Guard's are tuned like all others. */
  readonly settingOf?: SettingOf;
}

/** Worst first; findings of one severity keep the validator's order. Waived ones are marked. */
export function templateFindings(
  reported: readonly ReportedFinding[],
  { sourceMap, layout, waivers, today, settingOf }: Authorship,
): readonly Finding[] {
  const findings = onceEach(reported)
    .filter(({ rule }) => layout !== 'nested' || rule !== BESIDE_THE_ROOT)
    .flatMap((one) => tuned(one, settingOf))
    .map((one) => toFinding(one, sourceMap));
  return applyWaivers(withUniqueKeys(worstFirst(findings)), waivers, today);
}

function tuned(one: ReportedFinding, settingOf?: SettingOf): readonly ReportedFinding[] {
  const severity = settingOf?.({ id: one.rule, severity: one.severity }).severity ?? one.severity;
  return severity === 'off' ? [] : [{ ...one, severity }];
}

/** What is said of no place in a template is said of every stack's. */
function onceEach(reported: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const said = new Set<string>();
  return reported.filter(({ rule, message, logicalId }) => {
    if (logicalId !== null) return true;
    const text = `${rule} ${message}`;
    if (said.has(text)) return false;
    said.add(text);
    return true;
  });
}

/** A root names the files of its nested stacks, which are uploaded before it is deployed. */
const BESIDE_THE_ROOT = 'W3002';

/** Findings in a template nobody drew: no blocks to show them on. */
export function unmappedFindings(
  reported: readonly ReportedFinding[],
  settingOf?: SettingOf,
): readonly Finding[] {
  const findings = reported
    .flatMap((one) => tuned(one, settingOf))
    .map((one) => toFinding(one, { authors: {}, contributions: [] }));
  return withUniqueKeys(worstFirst(findings));
}

function toFinding(
  { rule, severity, message, logicalId, path, guard, span, text = 0 }: ReportedFinding,
  map: SourceMap,
): Finding {
  const author = logicalId === null ? undefined : authorOf(map, logicalId, path);
  return {
    key: ['template', rule, logicalId ?? '', path].join(':'),
    rule,
    severity,
    message,
    blocks: author?.block ? [author.block] : [],
    connections: author?.connection ? [author.connection] : [],
    source: 'template',
    fixes: [],
    ...(logicalId !== null && { template: { logicalId, path } }),
    ...(guard !== undefined && { ruleFile: guard }),
    ...(span && { at: { ...span, text } }),
  };
}
