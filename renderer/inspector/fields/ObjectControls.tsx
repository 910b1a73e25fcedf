import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Field } from '#app/catalog/fields.ts';
import { isObject, type JsonObject } from '#app/json.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { AddProperty } from './AddProperty.tsx';
import type { ControlProps } from './control.ts';
import styles from './fields.module.css';
import { isShown } from './is-shown.ts';
import { listOf, type NestedProps, orNone, RemoveButton } from './list-parts.tsx';
import { newEntry } from './new-entry.ts';
import { rowProps } from './row-props.ts';
import { singular } from './singular.ts';
import { splitFields } from './split-fields.ts';

/** An entry that can't stand in the design yet: a name is missing, or taken. */
interface Unfinished {
  readonly entry: JsonObject;
  readonly reason: string;
}

/** A list of objects: a card for each. */
export function ObjectsControl(props: NestedProps) {
  const { field, id, step, set, children } = props;
  const [unfinished, setUnfinished] = useState<Unfinished>();
  const entries = listOf(props).map((entry) => (isObject(entry) ? entry : {}));
  const list = useRef<HTMLDivElement>(null);
  const isNew = useRef(false);
  // A new card is filled in at once: the keyboard goes on in its first field.
  useEffect(() => {
    if (!isNew.current) return;
    isNew.current = false;
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-card]');
    cards?.[cards.length - 1]?.querySelector<HTMLElement>('input, textarea')?.focus();
  });
  const one = singular(field.label);
  const add = (entry: JsonObject): undefined => {
    const reason = set([...entries, entry]);
    setUnfinished(reason === undefined ? undefined : { entry, reason });
  };
  const card = (
    entry: JsonObject,
    index: number,
    onChange: (entry: JsonObject) => string | undefined,
    onRemove: () => void,
  ) => (
    <div key={`${index}/${entries.length}`} className={styles.card} data-card>
      <div className={styles.cardHead}>
        <span>{titleOf(entry, field.fields) ?? `${one} ${index + 1}`}</span>
        <RemoveButton what={`${one} ${index + 1}`} onClick={onRemove} />
      </div>
      <ObjectFields
        what={`${one} ${index + 1}`}
        fields={field.fields ?? []}
        id={`${id}-${index}`}
        value={entry}
        step={step}
        set={onChange}
        intrinsic={props.intrinsic}
        draw={children}
      />
    </div>
  );

  return (
    <FieldRow
      {...rowProps(props)}
      wide={entries.length > 0 || unfinished !== undefined}
      error={unfinished?.reason}
    >
      <div ref={list} className={styles.entries}>
        {entries.map((entry, index) =>
          card(
            entry,
            index,
            (value) => set(entries.with(index, value)),
            () => void set(orNone(entries.toSpliced(index, 1))),
          ),
        )}
        {unfinished ? (
          card(unfinished.entry, entries.length, add, () => setUnfinished(undefined))
        ) : (
          <div className={styles.add}>
            <Button
              size="xs"
              leftSection={<Plus size={14} />}
              onClick={() => {
                isNew.current = true;
                add(newEntry(field.fields, entries));
              }}
            >
              Add
            </Button>
          </div>
        )}
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
          what={field.label}
          fields={field.fields ?? []}
          id={id}
          value={isObject(value) ? value : {}}
          step={step}
          set={(next) => set(Object.keys(next).length > 0 ? next : null)}
          intrinsic={props.intrinsic}
          draw={children}
        />
      </div>
    </FieldRow>
  );
}

interface ObjectFieldsProps {
  /** The object's name, for those who can't see which card a control is in. */
  readonly what: string;
  readonly fields: readonly Field[];
  readonly id: string;
  readonly value: JsonObject;
  readonly step: string;
  readonly set: (value: JsonObject) => string | undefined;
  readonly intrinsic: boolean | undefined;
  readonly draw: (props: ControlProps) => ReactNode;
}

function ObjectFields({ what, fields, id, value, step, set, intrinsic, draw }: ObjectFieldsProps) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const fitting = fields.filter((field) => isShown(field, fields, value));
  const { shown, more } = splitFields(fitting, value, added, intrinsic ? 'raw' : 'curated');
  return (
    <>
      {shown.map((field) => (
        <div key={field.name}>
          {draw({
            field,
            id: `${id}-${field.name}`,
            value: value[field.name],
            step,
            nested: true,
            intrinsic,
            set: (next) => {
              const { [field.name]: _, ...rest } = value;
              return set(next === null ? rest : { ...rest, [field.name]: next });
            },
          })}
        </div>
      ))}
      <AddProperty
        to={what}
        names={more.map(({ name }) => name)}
        onAdd={(name) => setAdded([...added, name])}
      />
    </>
  );
}

/** The first text of an entry usually names it. */
function titleOf(entry: JsonObject, fields: readonly Field[] = []): string | undefined {
  const title = fields.map(({ name }) => entry[name]).find((value) => typeof value === 'string');
  return typeof title === 'string' && title !== '' ? title : undefined;
}
