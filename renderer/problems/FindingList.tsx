// The list of problems as one list box: arrows walk through it, whatever group they pass.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Finding } from '#app/rules/finding.ts';
import { useDesign } from '../store/design-store.ts';
import { entryAfterKey } from '../ui/entry-after-key.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './FindingList.module.css';
import { type Group, inWalkingOrder } from './groups.ts';
import { placeOf, splitMessage } from './places.ts';
import { useProblems } from './problems-store.ts';
import { selectFinding } from './select-finding.ts';

export function FindingList({ groups }: { readonly groups: readonly Group[] }) {
  const selected = useProblems((state) => state.selected);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const open = groups.filter(({ id }) => !folded.has(id));

  useEffect(() => {
    if (selected === undefined) return;
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const travel = (event: KeyboardEvent): void => {
    const walk = inWalkingOrder(open);
    const at = walk.findIndex(({ key }) => key === selected);
    const next = walk[entryAfterKey(event.key, at, walk.length, PAGE)];
    if (!next) return;
    selectFinding(next);
    event.preventDefault();
  };
  const toggle = (id: string): void =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });

  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Problems"
      tabIndex={0}
      className={styles.list}
      aria-activedescendant={selected === undefined ? undefined : optionId(selected)}
      onKeyDown={travel}
    >
      {groups.map((group) => {
        const isFolded = folded.has(group.id);
        return (
          <div key={group.id} role="group" aria-label={group.title}>
            <div className={styles.heading} role="presentation" onClick={() => toggle(group.id)}>
              {isFolded ? <ChevronRight size={13} /> : <ChevronDown size={13} />}
              <span>{group.title}</span>
              <span className={styles.count}>{group.findings.length}</span>
            </div>
            {!isFolded &&
              group.findings.map((finding) => (
                <FindingRow
                  key={finding.key}
                  finding={finding}
                  selected={finding.key === selected}
                />
              ))}
          </div>
        );
      })}
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
    <div
      id={optionId(finding.key)}
      role="option"
      aria-selected={selected}
      className={styles.row}
      title={lead}
      onClick={() => selectFinding(finding)}
    >
      <SeverityIcon severity={finding.waiver === undefined ? finding.severity : 'waived'} />
      <span className={styles.message}>{lead}</span>
      <span className={styles.place}>{placeOf(finding, design)}</span>
    </div>
  );
}

const optionId = (key: string): string => `finding-${key}`;

const PAGE = 6;
