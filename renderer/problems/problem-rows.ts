// The groups and their findings as the rows of a tree.
import type { Finding } from '#app/rules/finding.ts';
import type { TreeRow } from '../ui/tree/Tree.tsx';
import type { Group } from './groups.ts';
import { splitMessage } from './places.ts';

export type ProblemRow = TreeRow &
  ({ readonly group: Group; readonly finding?: never } | { readonly finding: Finding });

/** Pixels. */
const HEADING = 28;
const ROW = 30;

export function problemRows(
  groups: readonly Group[],
  folded: ReadonlySet<string>,
  selected: string | undefined,
): readonly ProblemRow[] {
  return groups.flatMap((group): readonly ProblemRow[] => {
    const expanded = !folded.has(group.id);
    const heading: ProblemRow = {
      id: group.id,
      group,
      level: 1,
      height: HEADING,
      label: `${group.title}, ${group.findings.length}`,
      expanded,
    };
    if (!expanded) return [heading];
    return [
      heading,
      ...group.findings.map(
        (finding): ProblemRow => ({
          id: finding.key,
          finding,
          level: 2,
          height: ROW,
          label: findingWords(finding).replace(/\.$/, ''),
          selected: finding.key === selected,
        }),
      ),
    ];
  });
}

/** "Warning: Nothing arrives in checkout." */
export const findingWords = ({ severity, message }: Finding): string =>
  `${NAMES[severity]}: ${splitMessage(message).lead}.`;

const NAMES: { readonly [S in Finding['severity']]: string } = {
  error: 'Error',
  warning: 'Warning',
  info: 'Hint',
};
