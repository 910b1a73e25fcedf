import { Button, Modal, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { RuleDefinition } from '#app/rules/define-rule.ts';
import { useDesign } from '../../store/design-store.ts';
import styles from './Rule.module.css';
import { setRule, thresholdHere } from './rule-here.ts';

interface LimitDialogProps {
  readonly rule: RuleDefinition;
  readonly onClose: () => void;
}

export function LimitDialog({ rule, onClose }: LimitDialogProps) {
  const here = useDesign(({ design }) => thresholdHere(rule, design.settings.rules));
  const [limit, setLimit] = useState<string | number>(here ?? '');
  const { threshold } = rule;
  if (!threshold) return null;
  const set = (value: number): void => {
    setRule(`Change the limit of ${rule.id}`, rule, {
      threshold: value === threshold.default ? undefined : value,
    });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="The limit in this design" size={400} padding="lg">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (typeof limit === 'number') set(limit);
        }}
      >
        <p className={styles.text}>{rule.title}. It is found beyond this many:</p>
        <NumberInput
          label="Limit"
          description={`The rule's own: ${threshold.default} ${threshold.unit}`}
          suffix={` ${threshold.unit}`}
          min={0}
          data-autofocus
          value={limit}
          onChange={setLimit}
        />
        <div className={styles.buttons}>
          <Button onClick={() => set(threshold.default)}>The rule's own</Button>
          <Button type="submit" variant="filled" disabled={typeof limit !== 'number'}>
            Set
          </Button>
        </div>
      </form>
    </Modal>
  );
}
