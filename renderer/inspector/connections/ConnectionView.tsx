import { useState } from 'react';
import { connectionDefinition } from '#app/connections/connections.ts';
import type { Connection } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';
import { Section } from '../../ui/Section.tsx';
import { TabStrip, tabPanel } from '../../ui/TabStrip.tsx';
import { Findings } from '../Findings.tsx';
import { Heading } from '../Heading.tsx';
import styles from '../Inspector.module.css';
import { Members } from '../Members.tsx';
import { OverridesSection, overriddenConnection } from '../properties/OverridesSection.tsx';
import { TemplateTab } from '../TemplateTab.tsx';
import { ConnectionDetail } from './ConnectionDetail.tsx';
import { useContract } from './use-contract.ts';

const NAME = 'Connection inspector';

export function ConnectionView({ connection }: { readonly connection: Connection }) {
  const blocks = useDesign(({ design }) => design.blocks);
  const contract = useContract(connection);
  const [tab, setTab] = useState<'contract' | 'template'>('contract');
  const definition = connectionDefinition(connection.kind);
  const ends = [blocks[connection.from], blocks[connection.to]].filter(
    (block) => block !== undefined,
  );

  return (
    <>
      <div>
        <Heading
          title={ends.map(({ name }) => name).join(' → ')}
          subtitle={`${definition?.label ?? connection.kind}${contract?.summary ? ` · ${contract.summary}` : ''}`}
        />
        <div className={styles.tabs}>
          <TabStrip
            compact
            name={NAME}
            active={tab}
            onSelect={setTab}
            tabs={[
              { id: 'contract', label: 'Contract' },
              { id: 'template', label: 'Template' },
            ]}
          />
        </div>
      </div>
      <div className={styles.content} {...tabPanel(NAME, tab)}>
        {tab === 'template' ? (
          <TemplateTab author={{ connection: connection.id }} />
        ) : (
          <>
            <Findings about={{ connection: connection.id }} />
            {definition && (
              <Section>
                <p className={styles.hint}>{definition.summary}</p>
              </Section>
            )}
            <ConnectionDetail connection={connection} />
            {contract?.lines.some(({ kind }) => kind === 'make') && (
              <OverridesSection of={overriddenConnection(connection)} />
            )}
            <Section title="Between">
              <Members blocks={ends} aside={({ id }) => (id === connection.from ? 'from' : 'to')} />
            </Section>
          </>
        )}
      </div>
    </>
  );
}
