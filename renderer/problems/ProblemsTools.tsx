// In the drawer's head while problems are shown: waivers, and how the list is grouped.
import { Button, Loader, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { counted } from '#app/counted.ts';
import { RulesButton } from '../rules/RulesButton.tsx';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { GROUPINGS, type Grouping } from './groups.ts';
import styles from './ProblemsTools.module.css';
import { useProblems } from './problems-store.ts';
import { selectFinding } from './select-finding.ts';

export function ProblemsTools() {
  const grouping = useProblems((state) => state.grouping);
  const showWaivers = useProblems((state) => state.showWaivers);
  const { update } = useProblems.getState();
  const waivers = useDesign((state) => Object.keys(state.design.waivers).length);
  const checking = useAnalysis((state) => state.validator.state === 'running');
  const chooses = (next: Grouping): void => update({ grouping: next, showWaivers: false });
  return (
    <div className={styles.tools}>
      {checking && (
        <Tooltip label="AWS's validator is checking the template">
          <span className={styles.checking}>
            <Loader size={12} color="gray" aria-hidden />
            Template check
          </span>
        </Tooltip>
      )}
      {(waivers > 0 || showWaivers) && (
        <UnstyledButton
          className={styles.waivers}
          aria-pressed={showWaivers}
          onClick={() => {
            selectFinding(undefined);
            update({ showWaivers: !showWaivers, waiver: undefined });
          }}
        >
          <SeverityIcon severity="waived" size={13} decorative />
          {counted(waivers, 'waiver')}
        </UnstyledButton>
      )}
      <RulesButton />
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <Button
            size="xs"
            rightSection={<ChevronDown size={13} />}
            aria-label={`Group problems: ${GROUPINGS[grouping]}`}
          >
            {GROUPINGS[grouping]}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={grouping}
            onChange={(value) => chooses(value as Grouping)} // the items are GROUPINGS' keys
          >
            {Object.entries(GROUPINGS).map(([value, label]) => (
              <Menu.RadioItem key={value} value={value} closeMenuOnClick>
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
