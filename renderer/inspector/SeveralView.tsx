import { Button } from '@mantine/core';
import { Crosshair, Trash2 } from 'lucide-react';
import { counted } from '#app/counted.ts';
import type { Block, Connection } from '#app/design/schema.ts';
import { graphOf } from '../blocks/graph-of.ts';
import { deleteOrSay } from '../edits/delete-records.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { Section } from '../ui/Section.tsx';
import { GeometrySection } from './geometry/GeometrySection.tsx';
import { Heading } from './Heading.tsx';
import styles from './Inspector.module.css';
import { Members } from './Members.tsx';
import { OwnerField } from './properties/OwnerField.tsx';
import { PlaceField } from './properties/PlaceField.tsx';
import { SharedFields } from './several/SharedFields.tsx';

interface SeveralViewProps {
  readonly blocks: readonly Block[];
  readonly connections: readonly Connection[];
}

export function SeveralView({ blocks, connections }: SeveralViewProps) {
  const title = [
    ...(blocks.length > 0 ? [counted(blocks.length, 'block')] : []),
    ...(connections.length > 0 ? [counted(connections.length, 'connection')] : []),
  ].join(', ');
  const design = useDesign((state) => state.design);
  const { show } = useSession.getState();
  const remove = (): void =>
    deleteOrSay({
      blocks: blocks.map(({ id }) => id),
      connections: connections.map(({ id }) => id),
    });

  return (
    <>
      <Heading title={title} subtitle="Selected together" />
      <div className={styles.content}>
        {blocks.length > 1 && <SharedFields blocks={blocks} />}
        {blocks.length > 0 && (
          <>
            <Section title="Place and owner">
              <OwnerField blocks={blocks} />
              <PlaceField blocks={blocks} graph={graphOf(design)} />
            </Section>
            <GeometrySection blocks={blocks} />
          </>
        )}
        <Section title="Selected">
          <Members blocks={blocks} />
        </Section>
        <Section>
          <div className={styles.buttons}>
            <Button
              leftSection={<Crosshair size={15} />}
              onClick={() => show(blocks.map(({ id }) => id))}
            >
              Show
            </Button>
            <Button leftSection={<Trash2 size={15} />} onClick={remove}>
              Delete
            </Button>
          </div>
        </Section>
      </div>
    </>
  );
}
