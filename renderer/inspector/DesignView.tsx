import { Textarea } from '@mantine/core';
import { useId } from 'react';
import type { Field } from '#app/catalog/fields.ts';
import { stackName } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { RulesSection } from '../rules/RulesSection.tsx';
import { countResources } from '../shell/count-resources.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { FieldRow } from '../ui/FieldRow.tsx';
import { Section } from '../ui/Section.tsx';
import { textOf } from './fields/field-text.ts';
import { TextControl } from './fields/TextControl.tsx';
import { useDraft } from './fields/use-draft.ts';
import { Heading } from './Heading.tsx';
import styles from './Inspector.module.css';
import { ParametersSection } from './ParametersSection.tsx';
import { StackSettings } from './StackSettings.tsx';
import { WaiverCard } from './WaiverCard.tsx';

const NAME: Field = { name: 'name', label: 'Name', type: 'text', required: true };

/** The design as a whole, while nothing in it is selected. */
export function DesignView({ design }: { readonly design: Design }) {
  const id = useId();
  const resources = useAnalysis(({ compilation }) => countResources(compilation));
  const waivers = Object.values(design.waivers);
  const stack: Field = {
    name: 'stackName',
    label: 'Stack name',
    help: 'What the stack is called when it is deployed. Empty: from the design’s name.',
    type: 'text',
    default: stackName({ ...design, settings: { ...design.settings, stackName: undefined } }),
    required: false,
  };

  return (
    <>
      <Heading title={design.name} subtitle="Design – select a block to see its properties" />
      <div className={styles.content}>
        <Section>
          <dl className={styles.figures}>
            <Figure label="Blocks" value={Object.keys(design.blocks).length} />
            <Figure label="Connections" value={Object.keys(design.connections).length} />
            <Figure label="Resources" value={resources} />
          </dl>
        </Section>
        <Section title="Design">
          <TextControl
            field={NAME}
            id={`${id}name`}
            value={design.name}
            step="Rename design"
            set={(name) =>
              make('Rename design', { edit: 'rename-design', args: { name: textOf(name ?? '') } })
            }
          />
          <TextControl
            field={stack}
            id={`${id}stack`}
            value={design.settings.stackName}
            step="Change stack name"
            set={(name) =>
              make('Change stack name', {
                edit: 'set-design',
                args: { settings: { stackName: name === null ? null : textOf(name) } },
              })
            }
          />
          <Description key={design.name} design={design} />
        </Section>
        <StackSettings design={design} />
        <RulesSection design={design} />
        <ParametersSection design={design} />
        {waivers.length > 0 && (
          <Section title={`Waivers · ${waivers.length}`}>
            {waivers.map((waiver) => (
              <WaiverCard key={waiver.id} waiver={waiver} design={design} />
            ))}
          </Section>
        )}
      </div>
    </>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: number | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value ?? '–'}</dd>
    </div>
  );
}

function Description({ design }: { readonly design: Design }) {
  const id = useId();
  const step = 'Change description';
  const draft = useDraft(design.description ?? '', step, (description) =>
    make(step, { edit: 'set-design', args: { description } }),
  );
  return (
    <FieldRow label="Description" htmlFor={id} error={draft.error} wide>
      <Textarea
        id={id}
        autosize
        minRows={3}
        maxRows={10}
        placeholder="What this architecture is for. Becomes the template’s description."
        value={draft.text}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.finish}
        onKeyDown={(event) => event.key === 'Escape' && draft.onKeyDown(event)}
      />
    </FieldRow>
  );
}

function make(label: string, call: EditCall): string | undefined {
  const result = useDesign.getState().dispatch(label, [call]);
  return result.ok ? undefined : result.failure.message;
}
