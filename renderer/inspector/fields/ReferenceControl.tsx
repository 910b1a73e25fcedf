import { Select } from '@mantine/core';
import { useState } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { useDesign } from '../../store/design-store.ts';
import { FieldRow, helpId } from '../../ui/FieldRow.tsx';
import type { ControlProps } from './control.ts';
import { rowProps } from './row-props.ts';

/** A block of one type, chosen by name and kept by id. */
export function ReferenceControl(props: ControlProps) {
  const { field, id, value, set } = props;
  const blocks = useDesign((state) => state.design.blocks);
  const [error, setError] = useState<string>();
  const data = Object.values(blocks)
    .filter((block) => block.type === field.reference)
    .map((block) => ({ value: String(block.id), label: block.name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const text = typeof value === 'string' && value !== '' ? value : null;
  const lost = text !== null && !data.some((one) => one.value === text);
  const kind = blockDefinition(field.reference ?? '')?.label ?? 'block';

  return (
    <FieldRow
      {...rowProps(props)}
      htmlFor={id}
      error={error ?? (lost ? `That ${kind} is no longer in the design.` : undefined)}
    >
      <Select
        id={id}
        data={lost ? [...data, { value: text, label: 'Deleted' }] : data}
        value={text}
        placeholder={data.length === 0 ? `No ${kind} yet` : 'None'}
        clearable
        searchable={data.length > 8}
        aria-describedby={helpId(id)}
        error={error !== undefined || lost}
        onChange={(chosen) => setError(set(chosen))}
      />
    </FieldRow>
  );
}
