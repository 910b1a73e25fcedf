import { ActionIcon, Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Field } from '#app/catalog/fields.ts';
import type { Json, JsonObject } from '#app/json.ts';
import { isObject } from '#app/json.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import type { ControlProps } from './control.ts';
import styles from './fields.module.css';
import { isShown } from './is-shown.ts';
import { rowProps } from './row-props.ts';

interface NestedProps extends ControlProps {
  /** Draws the control of one value inside. */
  readonly children: (props: ControlProps) => ReactNode;
}

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
    placeholder: 'Add …',
    id,
    value: undefined,
    step,
    bare: true,
    live: false,
    set: (value) => (value === null || value === '' ? undefined : add(value)),
  });
}

/** A list of objects: a card for each. */
export function ObjectsControl(props: NestedProps) {
  const { field, id, step, set, children } = props;
  const entries = listOf(props).map((entry) => (isObject(entry) ? entry : {}));
  return (
    <FieldRow {...rowProps(props)} wide>
      <div className={styles.entries}>
        {entries.map((entry, index) => (
          <div key={`${index}/${entries.length}`} className={styles.card}>
            <div className={styles.cardHead}>
              <span>{titleOf(entry, field.fields) ?? `${field.label} ${index + 1}`}</span>
              <RemoveButton
                what={`${field.label} ${index + 1}`}
                onClick={() => void set(orNone(entries.toSpliced(index, 1)))}
              />
            </div>
            <ObjectFields
              fields={field.fields ?? []}
              id={`${id}-${index}`}
              value={entry}
              step={step}
              set={(value) => set(entries.with(index, value))}
              draw={children}
            />
          </div>
        ))}
        <div>
          <Button
            size="xs"
            leftSection={<Plus size={14} />}
            onClick={() => void set([...entries, {}])}
          >
            Add
          </Button>
        </div>
      </div>
    </FieldRow>
  );
}

/** One object: its fields in a card. */
export function ObjectControl(props: NestedProps) {
  const { field, id, value, step, set, children } = props;
  return (
    <FieldRow {...rowProps(props)} wide>
      <div className={styles.card}>
        <ObjectFields
          fields={field.fields ?? []}
          id={id}
          value={isObject(value) ? value : {}}
          step={step}
          set={(next) => set(Object.keys(next).length > 0 ? next : null)}
          draw={children}
        />
      </div>
    </FieldRow>
  );
}

interface ObjectFieldsProps {
  readonly fields: readonly Field[];
  readonly id: string;
  readonly value: JsonObject;
  readonly step: string;
  readonly set: (value: JsonObject) => string | undefined;
  readonly draw: (props: ControlProps) => ReactNode;
}

function ObjectFields({ fields, id, value, step, set, draw }: ObjectFieldsProps) {
  return fields
    .filter((field) => isShown(field, fields, value))
    .map((field) => (
      <div key={field.name}>
        {draw({
          field,
          id: `${id}-${field.name}`,
          value: value[field.name],
          step,
          set: (next) => {
            const { [field.name]: _, ...rest } = value;
            return set(next === null ? rest : { ...rest, [field.name]: next });
          },
        })}
      </div>
    ));
}

function RemoveButton({ what, onClick }: { readonly what: string; readonly onClick: () => void }) {
  return (
    <ActionIcon size={24} aria-label={`Remove ${what.toLowerCase()}`} onClick={onClick} mt={2}>
      <X size={14} />
    </ActionIcon>
  );
}

function listOf({ field, value }: ControlProps): readonly Json[] {
  const list = value ?? field.default;
  return Array.isArray(list) ? (list as readonly Json[]) : []; // values and defaults are JSON
}

const orNone = (entries: readonly Json[]): readonly Json[] | null =>
  entries.length > 0 ? entries : null;

/** The first text of an entry usually names it. */
function titleOf(entry: JsonObject, fields: readonly Field[] = []): string | undefined {
  const title = fields.map(({ name }) => entry[name]).find((value) => typeof value === 'string');
  return typeof title === 'string' && title !== '' ? title : undefined;
}
