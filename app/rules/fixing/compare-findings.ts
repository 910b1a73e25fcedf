import { counted } from '../../counted.ts';
import type { Finding } from '../finding.ts';

export interface FindingsCompared {
  readonly gone: readonly Finding[];
  readonly come: readonly Finding[];
  /** The same rule at the same place, which says something else now: five calls instead of six. */
  readonly changed: readonly { readonly before: Finding; readonly after: Finding }[];
}

/** What became of the open findings from one version of a design to another. */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): FindingsCompared {
  // Keys of one place are numbered: when the first of two goes, the second takes its key. So those
  // that say the same are taken away first.
  const said = paired(before.filter(isOpen), after.filter(isOpen), saying);
  const placed = paired(said.before, said.after, ({ key }) => key);
  return {
    gone: placed.before,
    come: placed.after,
    changed: placed.pairs.map(([old, now]) => ({ before: old, after: now })),
  };
}

/** "2 problems go, none comes". */
export function outcomeInWords({ gone, come }: FindingsCompared): string {
  if (gone.length === 0 && come.length === 0) return 'No problem goes or comes';
  const going =
    gone.length === 0
      ? 'No problem goes'
      : `${counted(gone.length, 'problem')} ${gone.length === 1 ? 'goes' : 'go'}`;
  const coming =
    come.length === 0 ? 'none comes' : `${come.length} ${come.length === 1 ? 'comes' : 'come'}`;
  return `${going}, ${coming}`;
}

const isOpen = ({ waiver }: Finding): boolean => waiver === undefined;

const saying = ({ rule, severity, message, blocks, connections }: Finding): string =>
  [rule, severity, blocks.join('+'), connections.join('+'), message].join('\n');

/** Pairs what has the same name on both sides; the rest of either side is left over. */
function paired(
  before: readonly Finding[],
  after: readonly Finding[],
  nameOf: (finding: Finding) => string,
): {
  readonly pairs: readonly (readonly [Finding, Finding])[];
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
} {
  const waiting = new Map<string, Finding[]>();
  for (const finding of after) {
    const name = nameOf(finding);
    waiting.set(name, [...(waiting.get(name) ?? []), finding]);
  }
  const pairs: (readonly [Finding, Finding])[] = [];
  const left: Finding[] = [];
  for (const finding of before) {
    const partner = waiting.get(nameOf(finding))?.shift();
    if (partner) pairs.push([finding, partner]);
    else left.push(finding);
  }
  const taken = new Set(pairs.map(([, partner]) => partner));
  return { pairs, before: left, after: after.filter((finding) => !taken.has(finding)) };
}
