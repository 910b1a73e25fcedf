import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { FieldRow, helpId } from '../../ui/FieldRow.tsx';
import type { ControlProps } from './control.ts';
import { rowProps } from './row-props.ts';
import { nameOf } from './field-text.ts';

/** Characters that fit side by side into the narrowest inspector. */
const SHORT = 18;

export function ChoiceControl(props: ControlProps) {
  const { field, id, value, set, placeholder } = props;
  const [error, setError] = useState<string>();
  const choices = field.choices ?? [];
  const data = choices.map((choice) => ({ value: String(choice), label: nameOf(field, choice) }));
  const shown = value ?? field.default;
  const text = typeof shown === 'string' || typeof shown === 'number' ? String(shown) : null;
  const optional = field.default === undefined && !field.required;

  const choose = (chosen: string | null): void => {
    const choice = choices.find((one) => String(one) === chosen);
    setError(set(choice === undefined || choice === field.default ? null : choice));
  };

  const side =
    data.length <= 3 &&
    !optional &&
    text !== null &&
    data.some((one) => one.value === text) &&
    data.reduce((sum, { label }) => sum + label.length, 0) <= SHORT;
  return (
    <FieldRow {...rowProps(props)} {...(!side && { htmlFor: id })} error={error}>
      {side ? (
        <SegmentedControl
          fullWidth
          aria-label={field.label}
          data={data}
          value={text ?? ''}
          onChange={choose}
        />
      ) : (
        <Select
          id={id}
          // A value the block no longer knows stays visible until another is chosen.
          data={text === null || data.some((one) => one.value === text) ? data : [...data, text]}
          value={text}
          placeholder={placeholder ?? (optional ? 'None' : 'Choose')}
          clearable={optional}
          searchable={data.length > 8}
          aria-describedby={helpId(id)}
          error={error !== undefined}
          onChange={choose}
        />
      )}
    </FieldRow>
  );
}
