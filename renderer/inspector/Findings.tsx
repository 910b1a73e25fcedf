import { Button } from '@mantine/core';
import { Wand2 } from 'lucide-react';
import type { Author } from '#app/compiler/source-map.ts';
import type { Finding } from '#app/rules/finding.ts';
import { selectFinding } from '../problems/select-finding.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './Findings.module.css';

/** What is wrong with the selected block or connection, with the fix where there is one. */
export function Findings({ about }: { readonly about: Author }) {
  const all = useAnalysis((analysis) => analysis.findings);
  const findings = all.filter((finding) => finding.waiver === undefined && isAbout(finding, about));
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings} aria-label="Problems here">
      {findings.map((finding) => (
        <Entry key={finding.key} finding={finding} />
      ))}
    </ul>
  );
}

const isAbout = ({ blocks, connections }: Finding, { block, connection }: Author): boolean =>
  block ? blocks.includes(block) : connection !== undefined && connections.includes(connection);

function Entry({ finding }: { readonly finding: Finding }) {
  const [fix] = finding.fixes;
  const show = (): void => {
    useSession.getState().showDrawer('problems');
    selectFinding(finding);
  };
  return (
    <li className={styles.finding} data-severity={finding.severity}>
      <SeverityIcon severity={finding.severity} />
      <div className={styles.text}>
        <button type="button" className={styles.message} title={finding.rule} onClick={show}>
          {finding.message}
        </button>
        {fix && (
          <Button
            size="xs"
            leftSection={<Wand2 size={13} />}
            className={styles.fix}
            onClick={() => void useDesign.getState().dispatch(fix.title, fix.edits)}
          >
            {fix.title}
          </Button>
        )}
      </div>
    </li>
  );
}
