import { Select, TextInput } from '@mantine/core';
import type { Compilation, Stack } from '#app/compiler/compile.ts';
import { counted } from '#app/counted.ts';
import { deployed } from './chosen-stack.ts';
import { useDeployForm } from './form-store.ts';

interface StackFieldsProps {
  readonly compilation: Compilation;
  readonly stack: Stack;
  readonly problem: string | undefined;
}

/** Which of several stacks is deployed, or where the templates of nested ones are. */
export function StackFields({ compilation, stack, problem }: StackFieldsProps) {
  const { templates, update } = useDeployForm();
  if (compilation.layout === 'nested')
    return (
      <TextInput
        label="Nested templates"
        placeholder="https://bucket.s3.eu-west-1.amazonaws.com/shop"
        description="Where the exported templates are in S3: CloudFormation reads them from there"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={templates}
        onChange={(event) => update({ templates: event.currentTarget.value })}
        error={problem}
      />
    );
  const stacks = deployed(compilation);
  if (stacks.length < 2) return null;
  const { needs } = stack;
  return (
    <Select
      label={`Deploy now, of ${counted(stacks.length, 'stack')}`}
      description={needs.length > 0 ? `After ${needs.join(', ')}` : 'Needs no other'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      data={stacks.map(({ key, name }) => ({ value: key, label: name }))}
      value={stack.key}
      onChange={(key) => update({ part: key ?? undefined })}
    />
  );
}
