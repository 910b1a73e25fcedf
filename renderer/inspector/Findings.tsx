import { Button } from '@mantine/core';
import { ChevronRight, Wand2 } from 'lucide-react';
import { useState } from 'react';
import type { Author } from '#app/compiler/source-map.ts';
import { counted } from '#app/counted.ts';
import type { Finding } from '#app/rules/finding.ts';
import { applyFix } from '../problems/fix.ts';
import { splitMessage } from '../problems/places.ts';
import { useProblems } from '../problems/problems-store.ts';
import { selectFinding } from '../problems/select-finding.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useSession } from '../store/session-store.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './Findings.module.css';

/** What is wrong with the selected block or connection, with the fix where there is one. */
export function Findings({ about }: { readonly about: Author }) {
  const all = useAnalysis((analysis) => analysis.findings);
  const [open, setOpen] = useState(false);
  const findings = all.filter((finding) => finding.waiver === undefined && isAbout(finding, about));
  const problems = findings.filter(({ severity }) => severity !== 'info');
  const hints = findings.filter(({ severity }) => severity === 'info');
  if (findings.length === 0) return null;
  return (
    <div className={styles.findings}>
      {problems.length > 0 && <List name="Problems here" findings={problems} />}
      {hints.length > 0 && (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <SeverityIcon severity="info" decorative />
          <span>{counted(hints.length, 'hint')}</span>
          <ChevronRight size={14} data-open={open || undefined} />
        </button>
      )}
      {open && hints.length > 0 && <List name="Hints here" findings={hints} />}
    </div>
  );
}

const isAbout = ({ blocks, connections }: Finding, { block, connection }: Author): boolean =>
  block ? blocks.includes(block) : connection !== undefined && connections.includes(connection);

interface ListProps {
  readonly name: string;
  readonly findings: readonly Finding[];
}

const List = ({ name, findings }: ListProps) => (
  <ul className={styles.list} aria-label={name}>
    {findings.map((finding) => (
      <Entry key={finding.key} finding={finding} />
    ))}
  </ul>
);

function Entry({ finding }: { readonly finding: Finding }) {
  const [fix] = finding.fixes;
  const show = (): void => {
    useSession.getState().showDrawer('problems');
    selectFinding(finding);
  };
  const look = (): void => {
    show();
    useProblems.getState().update({ preview: { of: 'finding', key: finding.key, fix: 0 } });
  };
  const { lead, rest } = splitMessage(finding.message);
  return (
    <li className={styles.finding} data-severity={finding.severity}>
      <SeverityIcon severity={finding.severity} />
      <div className={styles.text}>
        <button type="button" className={styles.message} title={finding.rule} onClick={show}>
          <strong>{lead}.</strong> {rest}
        </button>
        {fix && (
          <div className={styles.actions}>
            <Button
              size="xs"
              leftSection={<Wand2 size={13} />}
              className={styles.fix ?? ''}
              onClick={() => applyFix(fix)}
            >
              {fix.title}
            </Button>
            <Button size="xs" aria-label={`Preview: ${fix.title}`} onClick={look}>
              Preview
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
