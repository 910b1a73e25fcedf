// All rules, how grave each is here, and where that comes from.
import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { counted } from '#app/counted.ts';
import { useDesign } from '../store/design-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { RuleFiles } from './RuleFiles.tsx';
import { RuleRowView } from './RuleRowView.tsx';
import styles from './RulesDialog.module.css';
import { ruleGroups, type Show } from './rule-rows.ts';
import { useRuleSet } from './rule-set-store.ts';
import { resetRules } from './set-rule.ts';

const SHOWN: readonly { readonly value: Show; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'design', label: 'Set here' },
  { value: 'team', label: 'Your team’s' },
];

export function RulesDialog() {
  const open = useRuleSet((state) => state.dialogOpen);
  const close = (): void => useRuleSet.getState().update({ dialogOpen: false });
  return (
    <Modal opened={open} onClose={close} title="Rules" size={760} padding="lg">
      <Rules onClose={close} />
    </Modal>
  );
}

function Rules({ onClose }: { readonly onClose: () => void }) {
  const design = useDesign((state) => state.design);
  const ruleSet = useRuleSet((state) => state.ruleSet);
  const [text, setText] = useState('');
  const [show, setShow] = useState<Show>('all');
  const groups = ruleGroups(design, ruleSet, { text, show });
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const own = Object.keys(design.settings.rules ?? {});
  return (
    <div className={styles.dialog}>
      <RuleFiles />
      <div className={styles.bar}>
        <div className={styles.search}>
          <SearchField first label="Search rules" value={text} onChange={setText} />
        </div>
        <SegmentedControl<Show>
          aria-label="Which rules"
          data={[...SHOWN]}
          value={show}
          onChange={setShow}
        />
      </div>
      <div className={styles.list} role="region" aria-label="All rules" tabIndex={-1}>
        {groups.map((group) => (
          <section key={group.id} aria-label={group.title}>
            <h3 className={styles.heading}>
              {group.title} <span>{group.rows.length}</span>
            </h3>
            {group.id === 'unknown' && (
              <p className={styles.note}>
                Settings of rules this Stackwright doesn’t have: of a newer one, or of a team whose
                rule file isn’t here. They are kept, and change nothing.
              </p>
            )}
            {group.rows.map((row) => (
              <RuleRowView key={row.id} row={row} />
            ))}
          </section>
        ))}
        {count === 0 && <Nothing show={text === '' ? show : 'all'} />}
      </div>
      <footer className={styles.foot}>
        <span className={styles.note} role="status">
          {counted(count, 'rule')}
          {own.length > 0 && ` · ${own.length} set in this design`}
        </span>
        <Button disabled={own.length === 0} onClick={() => resetRules(own)}>
          Reset all
        </Button>
        <Button variant="filled" onClick={onClose}>
          Done
        </Button>
      </footer>
    </div>
  );
}

function Nothing({ show }: { readonly show: Show }) {
  if (show === 'design')
    return (
      <EmptyState title="This design takes the rules as they are">
        Change how grave a rule is, or its limit, and it stands here. It is saved with the design.
      </EmptyState>
    );
  if (show === 'team')
    return (
      <EmptyState title="No rule is set by a team">
        A file stackwright.rules.json beside the designs, or in a folder above, sets rules for all
        of them and adds rules of your own.
      </EmptyState>
    );
  return (
    <EmptyState title="No rule is called so">Search for an id, or for what it is about.</EmptyState>
  );
}
