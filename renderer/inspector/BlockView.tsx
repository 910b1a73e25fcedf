import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Block } from '#app/design/schema.ts';
import { blockIcon } from '#app/drawing/block-icon.ts';
import { graphOf } from '../blocks/graph-of.ts';
import { make } from '../edits/make.ts';
import { useDesign } from '../store/design-store.ts';
import { type InspectorTab, useSession } from '../store/session-store.ts';
import { BlockIcon } from '../ui/BlockIcon.tsx';
import { TabStrip, tabPanel } from '../ui/TabStrip.tsx';
import { BlockMenu } from './BlockMenu.tsx';
import { ConnectionsTab } from './connections/ConnectionsTab.tsx';
import { Heading } from './Heading.tsx';
import styles from './Inspector.module.css';
import { NotesTab } from './NotesTab.tsx';
import { PropertiesTab } from './properties/PropertiesTab.tsx';
import { TemplateTab } from './TemplateTab.tsx';

const NAME = 'Inspector';

export function BlockView({ block }: { readonly block: Block }) {
  const design = useDesign((state) => state.design);
  const tab = useSession((session) => session.inspectorTab);
  const graph = graphOf(design);
  const definition = blockDefinition(block.type);
  const owner = graph.ownerOf(block.id);
  const connections = [...graph.outgoing(block.id), ...graph.incoming(block.id)];

  return (
    <>
      <div>
        <Heading
          icon={<BlockIcon icon={blockIcon(block)} type={block.type} size={32} />}
          title={block.name}
          subtitle={`${definition?.label ?? block.type}${owner ? ` in ${owner.name}` : ''}`}
          onRename={(name) =>
            make(`Rename ${block.name}`, { edit: 'rename', args: { id: block.id, name } })
          }
          action={<BlockMenu block={block} />}
        />
        <div className={styles.tabs}>
          <TabStrip<InspectorTab>
            compact
            name={NAME}
            active={tab}
            onSelect={useSession.getState().showInspector}
            tabs={[
              { id: 'properties', label: 'Properties' },
              { id: 'connections', label: 'Connections', count: connections.length },
              { id: 'template', label: 'Template' },
              { id: 'notes', label: 'Notes' },
            ]}
          />
        </div>
      </div>
      <div className={styles.content} {...tabPanel(NAME, tab)}>
        {tab === 'properties' && <PropertiesTab block={block} graph={graph} />}
        {tab === 'connections' && <ConnectionsTab block={block} graph={graph} />}
        {tab === 'template' && <TemplateTab author={{ block: block.id }} />}
        {tab === 'notes' && <NotesTab block={block} />}
      </div>
    </>
  );
}
