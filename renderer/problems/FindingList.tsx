// The problems as one tree: arrows walk through it and fold, and only what is in view is drawn.
import { ChevronRight } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Finding } from '#app/rules/finding.ts';
import { useDesign } from '../store/design-store.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { Tree } from '../ui/tree/Tree.tsx';
import styles from './FindingList.module.css';
import type { Group } from './groups.ts';
import { placeOf, splitMessage } from './places.ts';
import { type ProblemRow, problemRows } from './problem-rows.ts';
import { useProblems } from './problems-store.ts';
import { selectFinding } from './select-finding.ts';

export function FindingList({ groups }: { readonly groups: readonly Group[] }) {
  const selected = useProblems((state) => state.selected);
  const folded = useProblems((state) => state.folded);
  const rows = problemRows(groups, folded, selected);

  const toggle = ({ id }: ProblemRow): void => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    useProblems.getState().update({ folded: next });
  };
  const choose = ({ finding }: ProblemRow): void => {
    if (finding) selectFinding(finding);
  };
  const activate = (row: ProblemRow): void => (row.finding ? choose(row) : toggle(row));
  // Space does what Enter does, as in the list of a palette.
  const onKey = (row: ProblemRow, event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    activate(row);
  };

  return (
    <Tree
      label="Problems"
      rows={rows}
      reveal={selected}
      onToggle={toggle}
      onActivate={activate}
      onMove={choose}
      onKey={onKey}
    >
      {(row) =>
        row.finding ? (
          <FindingRow finding={row.finding} selected={row.selected ?? false} />
        ) : (
          <Heading group={row.group} open={row.expanded ?? false} />
        )
      }
    </Tree>
  );
}

function Heading({ group, open }: { readonly group: Group; readonly open: boolean }) {
  return (
    <div className={styles.heading}>
      <ChevronRight size={13} data-open={open || undefined} />
      <span>{group.title}</span>
      <SeverityIcon severity={group.worst} size={12} decorative />
      <span className={styles.count}>{group.findings.length}</span>
    </div>
  );
}

interface FindingRowProps {
  readonly finding: Finding;
  readonly selected: boolean;
}

export function FindingRow({ finding, selected }: FindingRowProps) {
  const design = useDesign((state) => state.design);
  const { lead } = splitMessage(finding.message);
  return (
    <div className={styles.row} data-selected={selected || undefined} title={lead}>
      <SeverityIcon severity={finding.waiver === undefined ? finding.severity : 'waived'} />
      <span className={styles.message}>{lead}</span>
      <span className={styles.place}>{placeOf(finding, design)}</span>
    </div>
  );
}
