import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { FindingDetail } from './FindingDetail.tsx';
import { FindingList } from './FindingList.tsx';
import { groupFindings } from './groups.ts';
import { NoFindings } from './NoFindings.tsx';
import { ProblemsBar } from './ProblemsBar.tsx';
import styles from './ProblemsPanel.module.css';
import { useProblems } from './problems-store.ts';
import { Troubles } from './Troubles.tsx';
import { WaivedList } from './WaivedList.tsx';

export function ProblemsPanel() {
  const findings = useAnalysis((state) => state.findings);
  const analysed = useAnalysis((state) => state.design !== undefined);
  const blocks = useDesign((state) => state.design.blocks);
  const { grouping, selected, showWaived } = useProblems();

  const open = findings.filter(({ waiver }) => waiver === undefined);
  const shown = findings.find(({ key }) => key === selected);
  return (
    <div className={styles.panel}>
      <div className={styles.list}>
        <ProblemsBar />
        <div>
          <Troubles />
        </div>
        <div className={styles.scroll}>
          {showWaived ? (
            <WaivedList />
          ) : open.length > 0 ? (
            <FindingList groups={groupFindings(open, grouping, blocks)} />
          ) : (
            <NoFindings analysed={analysed} />
          )}
        </div>
      </div>
      <FindingDetail finding={shown} />
    </div>
  );
}
