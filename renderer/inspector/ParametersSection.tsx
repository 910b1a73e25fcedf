// Parameters somebody declares by hand: named by Ref in raw blocks and overrides, with a value for
// each environment. What is secret has none here.
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useId } from 'react';
import type { Field } from '#app/catalog/fields.ts';
import { PARAMETER_TYPES, type Parameter } from '#app/design/environments.ts';
import { ParameterId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Json } from '#app/json.ts';
import { newId } from '../canvas/new-id.ts';
import { useDesign } from '../store/design-store.ts';
import { Section } from '../ui/Section.tsx';
import { FieldControl } from './fields/FieldControl.tsx';
import styles from './fields/fields.module.css';
import { RemoveButton } from './fields/list-parts.tsx';
import inspector from './Inspector.module.css';

export function ParametersSection({ design }: { readonly design: Design }) {
  const parameters = Object.values(design.parameters).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return (
    <Section
      title={parameters.length > 0 ? `Parameters · ${parameters.length}` : 'Parameters'}
      action={
        <Button size="xs" leftSection={<Plus size={14} />} onClick={() => declare(design)}>
          Declare
        </Button>
      }
    >
      {parameters.length === 0 && (
        <p className={inspector.hint}>
          Values asked for when the stack is deployed. Raw blocks and overrides name them by Ref.
        </p>
      )}
      {parameters.map((parameter) => (
        <ParameterCard key={parameter.id} parameter={parameter} design={design} />
      ))}
    </Section>
  );
}

const FIELDS: readonly Field[] = [
  { name: 'name', label: 'Name', help: 'What Ref names it by.', type: 'text', required: true },
  { name: 'type', label: 'Type', type: 'choice', choices: PARAMETER_TYPES, required: true },
  { name: 'description', label: 'Description', type: 'text', required: false },
  {
    name: 'noEcho',
    label: 'Secret',
    help: 'Its value is given when the stack is deployed, and stands in no file.',
    type: 'boolean',
    default: false,
    required: false,
  },
];

const DEFAULT: Field = {
  name: 'default',
  label: 'Default',
  help: 'Where no environment says otherwise.',
  type: 'text',
  required: false,
};

interface ParameterCardProps {
  readonly parameter: Parameter;
  readonly design: Design;
}

function ParameterCard({ parameter, design }: ParameterCardProps) {
  const id = useId();
  const { name, noEcho, values = {} } = parameter;
  const fields = noEcho ? FIELDS : [...FIELDS, DEFAULT];
  const step = (label: string): string => `Change “${label}” of ${name}`;
  return (
    <div className={styles.card}>
      <div className={styles.cardHead}>
        <span>{name}</span>
        <RemoveButton
          what={`the parameter ${name}`}
          onClick={() =>
            put(`Delete ${name}`, { edit: 'remove-parameter', args: { id: parameter.id } })
          }
        />
      </div>
      {fields.map((field) => (
        <FieldControl
          key={field.name}
          nested
          field={field}
          id={`${id}${field.name}`}
          value={textOf(parameter[field.name])}
          step={step(field.label)}
          set={(value) => change(parameter, field.name, value, step(field.label))}
        />
      ))}
      {!noEcho &&
        environmentNames(design).map((environment) => (
          <FieldControl
            key={environment}
            nested
            field={{ name: environment, label: environment, type: 'text', required: false }}
            id={`${id}in-${environment}`}
            value={values[environment]}
            step={step(environment)}
            set={(value) =>
              change(parameter, 'values', withValue(values, environment, value), step(environment))
            }
          />
        ))}
    </div>
  );
}

const textOf = (value: unknown): Json | undefined =>
  typeof value === 'string' || typeof value === 'boolean' ? value : undefined;

function withValue(
  values: { readonly [environment: string]: string },
  environment: string,
  value: Json | null,
): { readonly [environment: string]: string } {
  const { [environment]: _, ...others } = values;
  return typeof value === 'string' ? { ...others, [environment]: value } : others;
}

/** Sets one field; a parameter that becomes secret loses the values that stood here. */
function change(
  parameter: Parameter,
  field: string,
  value: Json | null,
  step: string,
): string | undefined {
  const { [field]: _, ...rest } = parameter;
  const { default: _default, values: _values, ...valueless } = rest;
  const kept = field === 'noEcho' && value === true ? valueless : rest;
  const args = { ...kept, ...(value !== null && { [field]: value }) } as Parameter; // the edit parses it
  return put(step, { edit: 'set-parameter', args });
}

function declare(design: Design): void {
  const taken = new Set(Object.values(design.parameters).map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`parameter${number}`)) number += 1;
  put('Declare a parameter', {
    edit: 'set-parameter',
    args: { id: ParameterId.parse(newId()), name: `Parameter${number}`, type: 'String' },
  });
}

function put(step: string, call: EditCall): string | undefined {
  const result = useDesign.getState().dispatch(step, [call]);
  return result.ok ? undefined : result.failure.message;
}
