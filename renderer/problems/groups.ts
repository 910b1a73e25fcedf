// The problems list in groups. Inside one the worst comes first, as in the findings.
import type { Design, Severity } from '#app/design/schema.ts';
import { AREAS, type Area, type RuleDefinition } from '#app/rules/define-rule.ts';
import { type Finding, SEVERITY_RANK } from '#app/rules/finding.ts';
import { ruleById } from '../rules/rule-set-store.ts';

export const GROUPINGS = {
  area: 'By area',
  severity: 'By severity',
  rule: 'By rule',
  microservice: 'By microservice',
  block: 'By block',
} as const;
export type Grouping = keyof typeof GROUPINGS;

export interface Group {
  /** Unique among all groupings, so that what is folded in one stays so. */
  readonly id: string;
  readonly title: string;
  readonly worst: Severity;
  readonly findings: readonly Finding[];
}

/** Undefined: of AWS's validator, or of the compiler. */
export const ruleOf = ({ rule, source }: Finding): RuleDefinition | undefined =>
  source === 'design' ? ruleById(rule) : undefined;

const areaOf = (finding: Finding): Area => ruleOf(finding)?.area ?? 'template';

const SEVERITIES: { readonly [S in Severity]: string } = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Hints',
};

/** Where a finding belongs in a grouping: the group's id and title. */
type Placing = (finding: Finding) => readonly [id: string, title: string];

export function groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  design: Design,
): readonly Group[] {
  const place = placingBy(grouping, design);
  const groups = new Map<string, { readonly title: string; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const [id, title] = place(finding);
    const group = groups.get(id);
    if (group) group.findings.push(finding);
    else groups.set(id, { title, findings: [finding] });
  }
  return [...groups]
    .map(([id, { title, findings: grouped }]) => ({
      id: `${grouping}:${id}`,
      title,
      worst: worstOf(grouped),
      findings: grouped,
    }))
    .toSorted(ORDERS[grouping]);
}

function placingBy(grouping: Grouping, { blocks }: Design): Placing {
  switch (grouping) {
    case 'area':
      return (finding) => [areaOf(finding), AREAS[areaOf(finding)]];
    case 'severity':
      return ({ severity }) => [severity, SEVERITIES[severity]];
    case 'rule':
      return (finding) => [finding.rule, ruleTitle(finding)];
    case 'microservice':
      return ({ blocks: [first] }) => {
        const block = first && blocks[first];
        const owner = block?.owner ? blocks[block.owner] : undefined;
        const service = block?.type === 'microservice' ? block : owner;
        if (service) return [service.id, service.name];
        return block ? ['~none', 'In no microservice'] : WHOLE;
      };
    case 'block':
      return ({ blocks: [first] }) =>
        first ? [first, blocks[first]?.name ?? 'A block that is gone'] : WHOLE;
  }
}

const WHOLE = ['~whole', 'The design as a whole'] as const;

/** What the rule of a finding is called, whoever made it. */
export function ruleTitle(finding: Finding): string {
  const rule = ruleOf(finding);
  if (rule) return rule.title;
  return finding.source === 'template'
    ? `AWS's validator, ${finding.rule}`
    : `The compiler, ${finding.rule.replace(/^compile-/, '')}`;
}

const worstOf = (findings: readonly Finding[]): Severity =>
  findings.reduce<Severity>(
    (worst, { severity }) => (SEVERITY_RANK[severity] < SEVERITY_RANK[worst] ? severity : worst),
    'info',
  );

const byTitle = (a: Group, b: Group): number =>
  Number(isRest(a)) - Number(isRest(b)) || a.title.localeCompare(b.title);
const isRest = ({ id }: Group): boolean => id.includes(':~');

const areas = Object.keys(AREAS);
const areaRank = ({ id }: Group): number => areas.indexOf(id.slice('area:'.length));

const ORDERS: { readonly [G in Grouping]: (a: Group, b: Group) => number } = {
  area: (a, b) => areaRank(a) - areaRank(b),
  severity: (a, b) => SEVERITY_RANK[a.worst] - SEVERITY_RANK[b.worst],
  rule: (a, b) => SEVERITY_RANK[a.worst] - SEVERITY_RANK[b.worst] || a.title.localeCompare(b.title),
  microservice: byTitle,
  block: byTitle,
};

/** In the order in which they are listed: what the arrow keys and F8 walk through. */
export const inWalkingOrder = (groups: readonly Group[]): readonly Finding[] =>
  groups.flatMap(({ findings }) => findings);

/** The next one in a direction, round and round; the first when none is selected. */
export function neighbour(
  walk: readonly Finding[],
  selected: string | undefined,
  step: 1 | -1,
): Finding | undefined {
  const at = walk.findIndex(({ key }) => key === selected);
  if (at === -1) return step === 1 ? walk[0] : walk.at(-1);
  return walk[(at + step + walk.length) % walk.length];
}
