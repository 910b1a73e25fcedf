import type { ReactNode } from 'react';
import type { Field } from '#app/catalog/fields.ts';
import type { Json } from '#app/json.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import type { ControlProps } from './control.ts';
import styles from './fields.module.css';
import { listOf, type NestedProps, orNone, RemoveButton } from './list-parts.tsx';
import { rowProps } from './row-props.ts';

/** A list of plain values: a field for each, in order. */
export function ListControl(props: NestedProps) {
  const { field, id, step, set, children } = props;
  const entries = listOf(props);
  const item: Field = { ...(field.item ?? PLAIN), label: field.label };
  return (
    <FieldRow {...rowProps(props)}>
      <div className={styles.entries}>
        {entries.map((entry, index) => (
          // Entries have no identity but their place.
          <div key={`${index}/${entries.length}`} className={styles.entry}>
            {children({
              field: { ...item, label: `${field.label} ${index + 1}` },
              id: `${id}-${index}`,
              value: entry,
              step,
              bare: true,
              set: (value) =>
                set(value === null ? entries.toSpliced(index, 1) : entries.with(index, value)),
            })}
            <RemoveButton
              what={`${field.label} ${index + 1}`}
              onClick={() => void set(orNone(entries.toSpliced(index, 1)))}
            />
          </div>
        ))}
        <NewEntry
          what={field.label}
          add={(value) => set([...entries, value])}
          field={item}
          draw={children}
          id={`${id}-new`}
          step={step}
        />
      </div>
    </FieldRow>
  );
}

const PLAIN: Field = { name: '', label: '', type: 'text', required: true };

interface NewEntryProps {
  readonly what: string;
  readonly field: Field;
  readonly id: string;
  readonly step: string;
  readonly add: (value: Json) => string | undefined;
  readonly draw: (props: ControlProps) => ReactNode;
}

/** The field after the last: what is entered there is added. */
function NewEntry({ what, field, id, step, add, draw }: NewEntryProps) {
  return draw({
    field: { ...field, label: `Add ${what.toLowerCase()}`, required: false },
    placeholder: 'Add…',
    id,
    value: undefined,
    step,
    bare: true,
    live: false,
    set: (value) => (value === null || value === '' ? undefined : add(value)),
  });
}
