import { useId } from 'react';
import type { Field } from '#app/catalog/fields.ts';
import { chosenStacks } from '#app/compiler/stacks/stacks-of.ts';
import { Crossing, type Design, StackLayout } from '#app/design/schema.ts';
import type { Json } from '#app/json.ts';
import { useDesign } from '../store/design-store.ts';
import { Section } from '../ui/Section.tsx';
import { ChoiceControl } from './fields/ChoiceControl.tsx';

const LAYOUT: Field = {
  name: 'layout',
  label: 'Stacks',
  help: 'One for everything; one for each microservice with what they share in a base stack; or those nested in a root.',
  type: 'choice',
  choices: StackLayout.options,
  options: { single: 'One', nested: 'Nested in a root', 'per-service': 'One a microservice' },
  default: 'single',
  required: false,
};

/** How a design is divided when it is exported and deployed. */
export function StackSettings({ design }: { readonly design: Design }) {
  const id = useId();
  const { stacks = {} } = design.settings;
  const { layout } = chosenStacks(design.settings);
  const crossing: Field = {
    name: 'crossing',
    label: 'Values cross',
    help: 'Exports keep what others use from being deleted. Stack outputs are looked up when a stack is deployed and tie nothing.',
    type: 'choice',
    choices: Crossing.options,
    options: {
      parameter: 'As parameters',
      export: 'As exports',
      'stack-output': 'As stack outputs',
    },
    default: chosenStacks({ stacks: { layout } }).crossing,
    required: false,
  };
  return (
    <Section title="Stacks">
      <ChoiceControl
        field={LAYOUT}
        id={`${id}layout`}
        value={stacks.layout}
        step="Change stacks"
        set={(value) => change('Change stacks', { layout: parsed(StackLayout, value) })}
      />
      {layout !== 'single' && (
        <ChoiceControl
          field={crossing}
          id={`${id}crossing`}
          value={stacks.crossing}
          step="Change how values cross"
          set={(value) => change('Change how values cross', { crossing: parsed(Crossing, value) })}
        />
      )}
    </Section>
  );
}

function parsed<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: Json | null,
): T | null {
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}

function change(
  label: string,
  stacks: { readonly layout?: StackLayout | null; readonly crossing?: Crossing | null },
): string | undefined {
  const result = useDesign
    .getState()
    .dispatch(label, [{ edit: 'set-design', args: { settings: { stacks } } }]);
  return result.ok ? undefined : result.failure.message;
}
