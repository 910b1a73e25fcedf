// The problems list by area or by block. Inside a group the worst comes first, as in the findings.
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import { AREAS, type Area, type RuleDefinition } from '#app/rules/define-rule.ts';
import type { Finding } from '#app/rules/finding.ts';
import { ruleById } from '../rules/rule-set-store.ts';

export type Grouping = 'area' | 'block';

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Undefined: of AWS's validator, or of the compiler. */
export const ruleOf = ({ rule, source }: Finding): RuleDefinition | undefined =>
  source === 'design' ? ruleById(rule) : undefined;

const areaOf = (finding: Finding): Area => ruleOf(finding)?.area ?? 'template';

export function groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  blocks: Design['blocks'],
): readonly Group[] {
  if (grouping === 'area')
    return Object.entries(AREAS)
      .map(([id, title]) => ({
        id,
        title,
        findings: findings.filter((finding) => areaOf(finding) === id),
      }))
      .filter((group) => group.findings.length > 0);

  const byBlock = new Map<BlockId | undefined, Finding[]>();
  for (const finding of findings) {
    const [first] = finding.blocks;
    const group = byBlock.get(first);
    if (group) group.push(finding);
    else byBlock.set(first, [finding]);
  }
  return [...byBlock]
    .map(([id, grouped]) => ({
      id: id ?? 'design',
      title: id ? (blocks[id]?.name ?? 'A block that is gone') : 'The design as a whole',
      findings: grouped,
    }))
    .toSorted((a, b) =>
      a.id === 'design' ? 1 : b.id === 'design' ? -1 : a.title.localeCompare(b.title),
    );
}

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
