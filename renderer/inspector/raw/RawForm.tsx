// The form of a raw block, from the resource specification. What is required or set is shown; the
// rest is added by name, for a resource may have eighty properties. Any field can hold an intrinsic
// function instead of a plain value.
import { SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import type { Field } from '#app/catalog/fields.ts';
import { formFields } from '#app/cloudformation/spec/form-fields.ts';
import { resourceSpec } from '#app/cloudformation/spec/lookups.ts';
import type { Block } from '#app/design/schema.ts';
import type { Json } from '#app/json.ts';
import { useDesign } from '../../store/design-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { AddProperty } from '../fields/AddProperty.tsx';
import { FieldControl } from '../fields/FieldControl.tsx';
import styles from './RawForm.module.css';
import { RawJson } from './RawJson.tsx';
import { useServiceSpec } from './use-service-spec.ts';

export function RawForm({ block }: { readonly block: Block }) {
  const spec = useServiceSpec(block.type);
  const [view, setView] = useState<'form' | 'text'>('form');
  if (spec === undefined) return <EmptyState title="The specification is being read" />;
  const resource = spec && resourceSpec(spec, block.type);
  if (!spec || !resource)
    return (
      <>
        <EmptyState title={`The specification has no ${block.type}`}>
          Its properties can be written by hand.
        </EmptyState>
        <RawJson block={block} />
      </>
    );
  return (
    <>
      <Section>
        <p className={styles.about}>{resource.docs}</p>
        <SegmentedControl
          fullWidth
          aria-label="View of the properties"
          value={view}
          onChange={setView}
          data={[
            { value: 'form', label: 'Form' },
            { value: 'text', label: 'YAML' },
          ]}
        />
      </Section>
      {view === 'form' ? (
        <Fields block={block} fields={formFields(spec, block.type)} />
      ) : (
        <RawJson block={block} />
      )}
    </>
  );
}

interface FieldsProps {
  readonly block: Block;
  readonly fields: readonly Field[];
}

function Fields({ block, fields }: FieldsProps) {
  const id = useId();
  const [added, setAdded] = useState<readonly string[]>([]);
  const known = new Set(fields.map(({ name }) => name));
  const foreign = Object.keys(block.properties)
    .filter((name) => !known.has(name))
    .map((name): Field => ({ name, label: name, type: 'json', required: false }));
  const isShown = ({ name, required }: Field): boolean =>
    required || added.includes(name) || Object.hasOwn(block.properties, name);
  const shown = [...fields.filter(isShown), ...foreign];
  const rest = fields.filter((field) => !isShown(field));

  return (
    <Section title="Properties">
      {shown.map((field) => (
        <RawField key={field.name} block={block} field={field} id={`${id}${field.name}`} />
      ))}
      <AddProperty
        names={rest.map(({ name }) => name)}
        onAdd={(name) => setAdded([...added, name])}
      />
    </Section>
  );
}

interface RawFieldProps {
  readonly block: Block;
  readonly field: Field;
  readonly id: string;
}

function RawField({ block, field, id }: RawFieldProps) {
  const step = `Change ${field.name} of ${block.name}`;
  const set = (next: Json | null): string | undefined => {
    const result = useDesign
      .getState()
      .dispatch(step, [
        { edit: 'set-properties', args: { id: block.id, values: { [field.name]: next } } },
      ]);
    return result.ok ? undefined : result.failure.message;
  };
  return (
    <FieldControl
      field={{ ...field, help: helpOf(field) }}
      id={id}
      value={block.properties[field.name]}
      step={step}
      set={set}
      intrinsic
    />
  );
}

function helpOf({
  help = '',
  ...field
}: Field & { readonly replacement?: 'yes' | 'maybe' }): string {
  const replaces = {
    yes: 'A change makes a new resource.',
    maybe: 'A change may make a new resource.',
  };
  return [help, field.replacement && replaces[field.replacement]].filter(Boolean).join(' ');
}
