// What can be done about a finding: fix it, look at the fix first, fix all of its kind, or live with
// it.
import { Button } from '@mantine/core';
import { BookOpen, Check, Eye, WandSparkles } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '#app/rules/finding.ts';
import { offersOf } from '#app/rules/fixing/apply-fixes.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import styles from './FindingActions.module.css';
import { applyFix } from './fix.ts';
import { ruleOf } from './groups.ts';
import { useProblems } from './problems-store.ts';
import { RuleDialog } from './rule/RuleDialog.tsx';
import { WaiverDialog } from './waivers/WaiverDialog.tsx';

export function FindingActions({ finding }: { readonly finding: Finding }) {
  const [dialog, setDialog] = useState<'waive' | 'rule'>();
  const [chosen, setChosen] = useState(0);
  const likeIt = useAnalysis(({ findings }) => offersOf(finding.rule, findings).length);
  const { update } = useProblems.getState();
  const { fixes } = finding;
  const fix = fixes[chosen] ?? fixes[0];
  const rule = ruleOf(finding);
  return (
    <footer className={styles.foot}>
      {fixes.length > 0 && (
        <div className={styles.fixes} role={fixes.length > 1 ? 'radiogroup' : undefined}>
          {fixes.map(({ title }, index) =>
            fixes.length > 1 ? (
              <label key={title} className={styles.fix} data-chosen={index === chosen || undefined}>
                <input
                  type="radio"
                  name="fix"
                  checked={index === chosen}
                  onChange={() => setChosen(index)}
                />
                <span>{title}</span>
              </label>
            ) : (
              <p key={title} className={styles.fix}>
                <WandSparkles size={15} aria-hidden />
                <span>{title}</span>
              </p>
            ),
          )}
        </div>
      )}
      <div className={styles.buttons}>
        {fix && (
          <>
            <Button
              variant="filled"
              leftSection={<Check size={14} />}
              aria-label={`Fix: ${fix.title}`}
              onClick={() => applyFix(fix)}
            >
              Fix
            </Button>
            <Button
              leftSection={<Eye size={14} />}
              aria-label={`Preview: ${fix.title}`}
              onClick={() =>
                update({ preview: { of: 'finding', key: finding.key, fix: fixes.indexOf(fix) } })
              }
            >
              Preview
            </Button>
          </>
        )}
        {likeIt > 1 && (
          <Button
            leftSection={<WandSparkles size={14} />}
            onClick={() => update({ preview: { of: 'rule', rule: finding.rule } })}
          >
            Fix all {likeIt}…
          </Button>
        )}
        <Button onClick={() => setDialog('waive')}>Waive…</Button>
        {rule && (
          <Button
            variant="subtle"
            color="gray"
            className={styles.read}
            leftSection={<BookOpen size={14} />}
            onClick={() => setDialog('rule')}
          >
            Read the rule
          </Button>
        )}
      </div>
      {dialog === 'waive' && (
        <WaiverDialog finding={finding} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'rule' && rule && <RuleDialog rule={rule} onClose={() => setDialog(undefined)} />}
    </footer>
  );
}
