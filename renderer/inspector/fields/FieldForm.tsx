import { useId } from 'react';
import type { Field } from '#app/catalog/fields.ts';
import type { Block, Connection } from '#app/design/schema.ts';
import type { Json } from '#app/json.ts';
import { VariedMark } from '../../environments/VariedMark.tsx';
import type { Of } from '../../environments/varied.ts';
import { Section } from '../../ui/Section.tsx';
import type { ControlProps } from './control.ts';
import { FieldControl } from './FieldControl.tsx';
import { isShown } from './is-shown.ts';

interface FieldFormProps {
  readonly fields: readonly Field[];
  readonly values: { readonly [name: string]: Json };
  /** Whose properties they are, for the undo steps: “Change “Timeout” of charge”. */
  readonly of: string;
  /** Heading of the fields that have no group. */
  readonly title?: string;
  /** Whose values may differ between environments: each field says so. */
  readonly varied?: { readonly of: Of; readonly record: Block | Connection };
  /** What a field's control gets otherwise: where several blocks differ, say. */
  readonly differently?: (field: Field) => Partial<ControlProps>;
  /** `step` names the undo step. */
  readonly set: (name: string, value: Json | null, step: string) => string | undefined;
}

/** A form for a list of fields, in sections by group. */
export function FieldForm(props: FieldFormProps) {
  const { fields, values, of, title, varied, differently, set } = props;
  const prefix = useId();
  const shown = fields.filter((field) => isShown(field, fields, values));
  const named = new Set(shown.flatMap(({ group }) => group ?? []));
  const loose = shown.some(({ group }) => group === undefined);
  const groups = [...(loose ? [undefined] : []), ...named];
  return groups.map((group) => (
    <Section key={group ?? ''} title={group ?? title}>
      {shown
        .filter((field) => field.group === group)
        .map((field) => {
          const step = `Change “${field.label}” of ${of}`;
          return (
            <FieldControl
              key={field.name}
              field={field}
              id={`${prefix}${field.name}`}
              value={values[field.name]}
              step={step}
              note={varied && <VariedMark {...varied} field={field} />}
              set={(value) => set(field.name, value, step)}
              {...differently?.(field)}
            />
          );
        })}
    </Section>
  ));
}
