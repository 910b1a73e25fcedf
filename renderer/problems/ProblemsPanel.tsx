import { useMemo } from 'react';
import { waiverStandings } from '#app/rules/waivers/waiver-standing.ts';
import { today } from '../analysis/today.ts';
import { useRuleSet } from '../rules/rule-set-store.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { FindingDetail } from './FindingDetail.tsx';
import { FindingList } from './FindingList.tsx';
import { useListed } from './listed.ts';
import { NoFindings } from './NoFindings.tsx';
import { NothingShown } from './NothingShown.tsx';
import { ProblemsBar } from './ProblemsBar.tsx';
import styles from './ProblemsPanel.module.css';
import { PreviewPane } from './preview/PreviewPane.tsx';
import { useProblems } from './problems-store.ts';
import { Troubles } from './Troubles.tsx';
import { WaiverDetail } from './waivers/WaiverDetail.tsx';
import { WaiverList } from './waivers/WaiverList.tsx';

export function ProblemsPanel() {
  const showWaivers = useProblems((state) => state.showWaivers);
  return showWaivers ? <Waivers /> : <Problems />;
}

function Problems() {
  const findings = useAnalysis((state) => state.findings);
  const analysed = useAnalysis((state) => state.design !== undefined);
  const listed = useListed();
  const selected = useProblems((state) => state.selected);
  const preview = useProblems((state) => state.preview);
  return (
    <div className={styles.panel}>
      <div className={styles.list}>
        <div>
          {listed.all > 0 && <ProblemsBar listed={listed} />}
          <Troubles />
        </div>
        {listed.shown > 0 ? (
          <FindingList groups={listed.groups} />
        ) : listed.all > 0 ? (
          <NothingShown />
        ) : (
          <NoFindings analysed={analysed} />
        )}
      </div>
      {preview ? (
        <PreviewPane of={preview} />
      ) : (
        <FindingDetail finding={findings.find(({ key }) => key === selected)} listed={listed} />
      )}
    </div>
  );
}

function Waivers() {
  const design = useDesign((state) => state.design);
  const findings = useAnalysis((state) => state.findings);
  const ruleSet = useRuleSet((state) => state.ruleSet);
  const chosen = useProblems((state) => state.waiver);
  const selected = useProblems((state) => state.selected);
  const standings = useMemo(
    () => waiverStandings(design, findings, today(), ruleSet),
    [design, findings, ruleSet],
  );
  const finding = findings.find(({ key }) => key === selected);
  return (
    <div className={styles.panel}>
      <div className={styles.list}>
        <Troubles />
        <WaiverList standings={standings} />
      </div>
      {finding ? (
        <FindingDetail finding={finding} listed={NOTHING} />
      ) : (
        <WaiverDetail standing={standings.find(({ waiver }) => waiver.id === chosen)} />
      )}
    </div>
  );
}

/** What is waived isn't walked through. */
const NOTHING = { groups: [], shown: 0, all: 0 };
