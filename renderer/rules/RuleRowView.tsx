import { ActionIcon, NativeSelect, NumberInput, Tooltip } from '@mantine/core';
import { Lock, RotateCcw } from 'lucide-react';
import type { Chosen } from '#app/rules/rule-sets/setting.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './RulesDialog.module.css';
import { isAllowed, originInWords, type RuleRow, SEVERITY_CHOICES } from './rule-rows.ts';
import { resetRules, setRule } from './set-rule.ts';

export function RuleRowView({ row }: { readonly row: RuleRow }) {
  const { id, title, rule, severity, threshold, own, without } = row;
  const origin = originInWords(row);
  const limit = rule?.threshold;
  return (
    <div className={styles.row} data-own={own !== undefined || undefined}>
      <div className={styles.text}>
        <div className={styles.title}>
          {title}
          {without.lockedBy !== undefined && <Lock size={12} aria-label="Locked" />}
        </div>
        <div className={styles.note}>
          {rule && <code>{id}</code>}
          {origin && <span> {rule ? `· ${origin}` : origin}</span>}
        </div>
      </div>
      {limit ? (
        <div className={styles.limit}>
          <NumberInput
            aria-label={`Limit of ${title}, in ${limit.unit}`}
            min={0}
            hideControls
            disabled={without.lockedBy !== undefined}
            value={threshold ?? limit.default}
            key={threshold}
            onBlur={({ currentTarget }) => {
              const typed = Number.parseFloat(currentTarget.value);
              if (Number.isFinite(typed) && typed !== threshold) setRule(row, { threshold: typed });
            }}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          />
          <span aria-hidden>{limit.unit}</span>
        </div>
      ) : (
        <span />
      )}
      <NativeSelect
        aria-label={`Severity of ${title}`}
        leftSection={
          severity === undefined ? undefined : (
            <SeverityIcon severity={severity === 'off' ? 'waived' : severity} decorative />
          )
        }
        value={severity ?? ''}
        onChange={({ currentTarget }) => {
          const chosen = SEVERITY_CHOICES.find(({ value }) => value === currentTarget.value);
          if (chosen) setRule(row, { severity: chosen.value });
        }}
      >
        {severity === undefined && <option value="">As reported</option>}
        {SEVERITY_CHOICES.map(({ value, label }) => (
          <option key={value} value={value} disabled={!isAllowed(row, value satisfies Chosen)}>
            {label}
          </option>
        ))}
      </NativeSelect>
      <Tooltip label="Take it back to what it is without this design" disabled={!own}>
        <ActionIcon
          size={24}
          aria-label={`Reset ${title}`}
          disabled={!own}
          style={own ? undefined : { visibility: 'hidden' }}
          onClick={() => resetRules([id])}
        >
          <RotateCcw size={14} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
