import { Loader, SegmentedControl, Tooltip, UnstyledButton } from '@mantine/core';
import { RulesButton } from '../rules/RulesButton.tsx';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import type { Grouping } from './groups.ts';
import styles from './ProblemsPanel.module.css';
import { useProblems } from './problems-store.ts';

const GROUPINGS: { readonly value: Grouping; readonly label: string }[] = [
  { value: 'area', label: 'By area' },
  { value: 'block', label: 'By block' },
];

export function ProblemsBar() {
  const { grouping, showWaived, update } = useProblems();
  const waivers = useDesign((state) => Object.keys(state.design.waivers).length);
  const waived = useAnalysis(
    (state) => state.findings.filter(({ waiver }) => waiver !== undefined).length,
  );
  const checking = useAnalysis((state) => state.validator.state === 'running');
  return (
    <div className={styles.bar}>
      <SegmentedControl<Grouping>
        aria-label="Group problems"
        data={GROUPINGS}
        value={grouping}
        onChange={(value) => update({ grouping: value, showWaived: false })}
      />
      {(waivers > 0 || showWaived) && (
        <UnstyledButton
          className={styles.waived}
          aria-pressed={showWaived}
          onClick={() => update({ showWaived: !showWaived })}
        >
          <SeverityIcon severity="waived" size={13} decorative />
          {waived} waived
        </UnstyledButton>
      )}
      <span className={styles.space} />
      <RulesButton />
      {checking && (
        <Tooltip label="AWS's validator is checking the template">
          <span className={styles.checking}>
            <Loader size={12} color="gray" aria-hidden />
            Template check
          </span>
        </Tooltip>
      )}
    </div>
  );
}
