import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { FieldRow, helpId } from '../../ui/FieldRow.tsx';
import type { ControlProps } from './control.ts';
import { nameOf } from './field-text.ts';
import { rowProps } from './row-props.ts';

/** Pixels: what the narrowest inspector leaves a field, alone and in a card. */
const ROOM = { alone: 132, nested: 108 } as const;

/** Choices side by side are seen at once; more or longer ones go into a list. */
const fitSideBySide = (labels: readonly string[], room: number): boolean =>
  labels.length <= 3 && labels.reduce((width, label) => width + label.length * 6.8 + 16, 4) <= room;

export function ChoiceControl(props: ControlProps) {
  const { field, id, value, set, placeholder, nested } = props;
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
    !optional &&
    text !== null &&
    data.some((one) => one.value === text) &&
    fitSideBySide(
      data.map(({ label }) => label),
      nested ? ROOM.nested : ROOM.alone,
    );
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
          // Seen whole on hover where the inspector is too narrow for it.
          title={data.find((one) => one.value === text)?.label}
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
