import { PasswordInput, Select, TextInput } from '@mantine/core';
import type { Parameter } from '#app/cloudformation/template.ts';
import styles from './Deploy.module.css';
import { useDeployForm } from './form-store.ts';

interface ParameterFieldsProps {
  readonly parameters: { readonly [name: string]: Parameter };
  readonly problems: { readonly [name: string]: string };
}

export function ParameterFields({ parameters, problems }: ParameterFieldsProps) {
  const { parameters: values, update } = useDeployForm();
  const entries = Object.entries(parameters);
  if (entries.length === 0) return <p className={styles.hint}>The template has none.</p>;
  return entries.map(([name, parameter]) => (
    <ParameterField
      key={name}
      name={name}
      parameter={parameter}
      value={values[name] ?? ''}
      problem={problems[name]}
      onChange={(value) => update({ parameters: { ...values, [name]: value } })}
    />
  ));
}

interface ParameterFieldProps {
  readonly name: string;
  readonly parameter: Parameter;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The explanation under the field, where it doesn't push the fields of a row apart. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];

function ParameterField({ name, parameter, value, problem, onChange }: ParameterFieldProps) {
  const { Default, Description, AllowedValues, NoEcho } = parameter;
  const shared = {
    label: name,
    description: Description,
    inputWrapperOrder: ORDER,
    placeholder: Default === undefined ? 'needed' : String(Default),
    error: problem,
  };
  if (AllowedValues)
    return (
      <Select
        {...shared}
        data={AllowedValues.map(String)}
        value={value || (Default === undefined ? null : String(Default))}
        onChange={(next) => onChange(next ?? '')}
      />
    );
  const Field = NoEcho ? PasswordInput : TextInput;
  return (
    <Field
      {...shared}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
