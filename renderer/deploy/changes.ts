import type { Change } from '#app/host/deploy.ts';
import type { ChangeMark } from '../store/deployment-store.ts';

const MARKS: readonly { readonly mark: ChangeMark; readonly title: string }[] = [
  { mark: 'added', title: 'Added' },
  { mark: 'modified', title: 'Modified' },
  { mark: 'replaced', title: 'Replaced' },
  { mark: 'removed', title: 'Removed' },
];

export function markOf({ action, replacement }: Change): ChangeMark {
  if (action === 'Add' || action === 'Import') return 'added';
  if (action === 'Remove') return 'removed';
  // `Conditional` depends on values known only while deploying: people should be ready for it.
  return replacement === 'True' || replacement === 'Conditional' ? 'replaced' : 'modified';
}

/**
 * What a change means for the block behind it. A block is replaced when its own resource is: a new
 * revision of its task definition, or a policy made again, changes it and loses nothing.
 */
export function markOnBlock(change: Change, ownLogicalId: string | undefined): ChangeMark {
  const mark = markOf(change);
  return mark === 'replaced' && change.logicalId !== ownLogicalId ? 'modified' : mark;
}

/** Several resources of one block: the gravest says what happens to it. */
export function worstMark(marks: readonly ChangeMark[]): ChangeMark | undefined {
  if (marks.length === 0) return undefined;
  if (marks.includes('replaced')) return 'replaced';
  if (marks.every((mark) => mark === marks[0])) return marks[0];
  return 'modified';
}

export const groupChanges = (
  changes: readonly Change[],
): readonly {
  readonly mark: ChangeMark;
  readonly title: string;
  readonly changes: readonly Change[];
}[] =>
  MARKS.map(({ mark, title }) => ({
    mark,
    title,
    changes: changes.filter((change) => markOf(change) === mark),
  })).filter((group) => group.changes.length > 0);

/** What is said at a row's right: "timeout", "2 properties", "may be replaced". */
export function changeDetail(change: Change, kind: string): string {
  if (change.action === 'Add' || change.action === 'Remove') return kind;
  if (change.action === 'Import') return `import, ${kind}`;
  const names = [...new Set(change.properties.map((path) => path.split('.')[0] ?? path))];
  const what =
    names.length === 0
      ? kind
      : names.length === 1 && names[0]
        ? names[0]
        : `${names.length} properties`;
  return change.replacement === 'Conditional' ? `${what}, if needed` : what;
}
