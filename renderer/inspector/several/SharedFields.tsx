import { Tooltip } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import type { Field } from '#app/catalog/fields.ts';
import { counted } from '#app/counted.ts';
import type { Block } from '#app/design/schema.ts';
import type { Json } from '#app/json.ts';
import { useEnvironment } from '../../environments/use-environment.ts';
import rows from '../../ui/FieldRow.module.css';
import type { ControlProps } from '../fields/control.ts';
import { FieldForm } from '../fields/FieldForm.tsx';
import { nameOf } from '../fields/field-text.ts';
import styles from '../Inspector.module.css';
import { setSeveral } from './set-several.ts';
import { sharedFields, sharedValue } from './shared-fields.ts';

/** The properties several blocks share. Where they differ it says so; a change is one for all. */
export function SharedFields({ blocks }: { readonly blocks: readonly Block[] }) {
  const environment = useEnvironment();
  const ids = blocks.map(({ id }) => id);
  const fields = sharedFields(blocks, environment);
  const held = new Map(
    fields.map((field) => [field.name, sharedValue(blocks, field, environment)] as const),
  );
  const values: Record<string, Json> = {};
  for (const [name, shared] of held)
    if (!shared.mixed && shared.value !== undefined) values[name] = shared.value;
  const of = counted(blocks.length, 'block');

  const whereMixed = (field: Field): Partial<ControlProps> => {
    const shared = held.get(field.name);
    if (!shared?.mixed) return {};
    const { default: initial, ...rest } = field;
    const reset = (): void =>
      void setSeveral(ids, environment, {
        name: field.name,
        value: null,
        step: `Reset “${field.label}” of ${of}`,
      });
    return {
      field: rest,
      placeholder: 'Mixed',
      note: <p className={styles.hint}>{mixedText(field, shared.values)}</p>,
      ...(!field.required &&
        initial !== undefined && {
          action: (
            <Tooltip label={`All back to the default${shortOf(field, initial)}`}>
              <button
                type="button"
                className={rows.reset}
                aria-label={`Reset ${field.label} of all`}
                onClick={reset}
              >
                <RotateCcw size={12} />
              </button>
            </Tooltip>
          ),
        }),
    };
  };

  return (
    <FieldForm
      // What is typed belongs to these blocks and this environment.
      key={`${ids.join(' ')} ${environment ?? ''}`}
      fields={fields}
      values={values}
      of={of}
      title="Properties"
      differently={whereMixed}
      set={(name, value, step) => setSeveral(ids, environment, { name, value, step })}
    />
  );
}

const isShort = (value: unknown): boolean =>
  value !== undefined && value !== '' && (typeof value !== 'object' || value === null);

const shortOf = (field: Field, value: unknown): string =>
  isShort(value) ? `: ${nameOf(field, value)}` : '';

/** “Mixed: 128, 256” where the values can be said in a line. */
function mixedText(field: Field, values: readonly Json[]): string {
  const texts = values.map((value) =>
    value === null || value === '' ? 'none' : nameOf(field, value),
  );
  const line = texts.join(', ');
  return values.every((value) => typeof value !== 'object' || value === null) && line.length <= 48
    ? `Mixed: ${line}`
    : `Mixed: ${values.length} different values`;
}
