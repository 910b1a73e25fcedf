import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { daysLater } from '#app/rules/waivers/waiver-standing.ts';
import { today } from '../../analysis/today.ts';
import styles from './WaiverDialog.module.css';
import { dayInWords } from './waiver-wording.ts';

type Preset = '30' | '90' | 'never' | 'day';

const PRESETS: { readonly value: Preset; readonly label: string }[] = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: 'never', label: 'Never' },
  { value: 'day', label: 'On a day' },
];

/** The day a waiver is looked at again by when nobody says otherwise. */
export const usualExpiry = (): string => daysLater(today(), 90);

interface ExpiryFieldProps {
  /** yyyy-mm-dd; empty: never. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ExpiryField({ value, onChange }: ExpiryFieldProps) {
  const [preset, setPreset] = useState<Preset>(() => presetOf(value));
  const choose = (next: Preset): void => {
    setPreset(next);
    if (next === 'never') onChange('');
    else if (next === 'day') onChange(value || usualExpiry());
    else onChange(daysLater(today(), Number(next)));
  };
  return (
    <Input.Wrapper
      label="Expires"
      description={
        value === ''
          ? 'It holds until somebody takes it back.'
          : `The problem counts again after ${dayInWords(value)}.`
      }
      inputWrapperOrder={['label', 'input', 'description']}
    >
      <div className={styles.expiry}>
        <SegmentedControl<Preset>
          aria-label="Expires"
          data={PRESETS}
          value={preset}
          onChange={choose}
        />
        {preset === 'day' && (
          <TextInput
            type="date"
            aria-label="Last day"
            min={today()}
            value={value}
            // An emptied date field is no date, not "never".
            onChange={({ currentTarget }) => currentTarget.value && onChange(currentTarget.value)}
          />
        )}
      </div>
    </Input.Wrapper>
  );
}

function presetOf(expires: string): Preset {
  if (expires === '') return 'never';
  const days = (['30', '90'] as const).find((one) => daysLater(today(), Number(one)) === expires);
  return days ?? 'day';
}
