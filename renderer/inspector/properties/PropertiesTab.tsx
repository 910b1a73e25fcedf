import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import type { Block } from '#app/design/schema.ts';
import type { Graph } from '#app/graph/graph.ts';
import { EnabledSwitch } from '../../environments/EnabledSwitch.tsx';
import { useBlockOff, useEnvironment } from '../../environments/use-environment.ts';
import { setInEnvironment, valuesIn } from '../../environments/varied.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { Findings } from '../Findings.tsx';
import { FieldForm } from '../fields/FieldForm.tsx';
import { GeometrySection } from '../geometry/GeometrySection.tsx';
import styles from '../Inspector.module.css';
import { Members } from '../Members.tsx';
import { RawForm } from '../raw/RawForm.tsx';
import { RawJson } from '../raw/RawJson.tsx';
import { fieldsOfSchema } from './fields-of-schema.ts';
import { LogicalIdField } from './LogicalIdField.tsx';
import { OverridesSection, overriddenBlock } from './OverridesSection.tsx';
import { OwnerField } from './OwnerField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { setBlockProperty } from './set-property.ts';

interface PropertiesTabProps {
  readonly block: Block;
  readonly graph: Graph;
}

export function PropertiesTab({ block, graph }: PropertiesTabProps) {
  const definition = blockDefinition(block.type);
  const owned = graph.ownedBy(block.id);
  const off = useBlockOff(block.id);
  const generates = definition?.compile !== undefined;
  return (
    <>
      <Findings about={{ block: block.id }} />
      <EnabledSwitch of={{ block: block.id }} record={block} name={block.name} off={off} />
      <Form block={block} definition={definition} />
      {definition?.traits.boundedContext ? (
        <Section title={`Owns · ${owned.length}`}>
          <Members blocks={owned} />
          {owned.length === 0 && (
            <p className={styles.hint}>
              Drag blocks into it, or choose it as the microservice of a block.
            </p>
          )}
        </Section>
      ) : (
        <Section title="Place and owner">
          <OwnerField blocks={[block]} />
          {definition && <PlaceField blocks={[block]} graph={graph} />}
        </Section>
      )}
      <GeometrySection blocks={[block]} />
      {generates && (
        <Section title="In the template">
          <LogicalIdField block={block} />
        </Section>
      )}
      {generates && definition.category !== 'raw' && (
        <OverridesSection of={overriddenBlock(block)} />
      )}
    </>
  );
}

interface FormProps {
  readonly block: Block;
  readonly definition: BlockDefinition | undefined;
}

function Form({ block, definition }: FormProps) {
  if (!definition)
    return (
      <>
        <EmptyState title={`Stackwright doesn’t know “${block.type}”`}>
          A newer version may. The block is kept as it is, and left out of the template.
        </EmptyState>
        <RawJson block={block} />
      </>
    );
  if (definition.category === 'raw') return <RawForm block={block} />;
  return <CuratedForm block={block} definition={definition} />;
}

function CuratedForm({ block, definition }: FormProps & { readonly definition: BlockDefinition }) {
  const environment = useEnvironment();
  const of = { block: block.id };
  const schema = definition.properties;
  return (
    <FieldForm
      // A field being edited must not be taken for that of another environment.
      key={environment ?? ''}
      fields={fieldsOfSchema(schema)}
      values={valuesIn(block, environment)}
      of={block.name}
      varied={{ of, record: block }}
      set={(name, value, step) =>
        environment === undefined
          ? setBlockProperty(definition, block.id, step, name, value)
          : setInEnvironment(schema, of, environment, { name, value, step })
      }
    />
  );
}
