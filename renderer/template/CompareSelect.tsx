import { Select } from '@mantine/core';
import { useDesign } from '../store/design-store.ts';
import { COMPARISONS, type Comparison } from './compared.ts';

interface CompareSelectProps {
  readonly comparison: Comparison;
  readonly onChange: (comparison: Comparison) => void;
}

/** Whether the template is shown as it is, or beside what it was. */
export function CompareSelect({ comparison, onChange }: CompareSelectProps) {
  const last = useDesign(({ history }) => history.past.at(-1)?.label);
  const saved = useDesign((state) => state.saved !== undefined);
  const data = [
    { value: 'none', label: 'Whole template' },
    {
      value: 'step',
      label: last ? `Last step: ${last}` : 'Changed by the last step',
      disabled: last === undefined,
    },
    { value: 'saved', label: 'Changed since it was saved', disabled: !saved },
  ];
  return (
    <Select
      aria-label="What of the template is shown"
      size="xs"
      w={220}
      allowDeselect={false}
      data={data}
      value={comparison}
      onChange={(value) => onChange(COMPARISONS.find((one) => one === value) ?? 'none')}
    />
  );
}
