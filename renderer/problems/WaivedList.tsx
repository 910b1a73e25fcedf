import { Button } from '@mantine/core';
import type { Waiver } from '#app/design/schema.ts';
import { today } from '../analysis/today.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import list from './FindingList.module.css';
import { FindingRow } from './FindingList.tsx';
import { useProblems } from './problems-store.ts';
import { takeBack } from './take-back.ts';
import styles from './WaivedList.module.css';
import { idleWaivers } from './waivers.ts';

export function WaivedList() {
  const design = useDesign((state) => state.design);
  const findings = useAnalysis((state) => state.findings);
  const selected = useProblems((state) => state.selected);
  const waived = findings.filter(({ waiver }) => waiver !== undefined);
  const idle = idleWaivers(design, findings);
  if (waived.length + idle.length === 0)
    return (
      <EmptyState title="Nothing is waived">
        A problem that the team decides to live with can be waived, with the reason.
      </EmptyState>
    );
  return (
    <div className={list.list}>
      {waived.length > 0 && (
        <div role="listbox" aria-label="Waived problems">
          {waived.map((finding) => (
            <FindingRow key={finding.key} finding={finding} selected={finding.key === selected} />
          ))}
        </div>
      )}
      {idle.length > 0 && (
        <>
          <h3 className={list.heading}>Waivers that cover nothing now</h3>
          <ul className={styles.idle}>
            {idle.map((waiver) => (
              <li key={waiver.id}>
                <code>{waiver.rule}</code>
                <span className={list.message}>{waiver.reason}</span>
                <span className={list.place}>{whyIdle(waiver)}</span>
                <Button size="xs" onClick={() => takeBack(waiver.id)}>
                  Take back
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const whyIdle = ({ expires }: Waiver): string =>
  expires !== undefined && expires < today() ? `expired on ${expires}` : 'the problem is gone';
