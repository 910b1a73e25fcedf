import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ConnectionId } from '#app/design/ids.ts';
import type { Block } from '#app/design/schema.ts';
import type { Graph } from '#app/graph/graph.ts';
import { useCanvas } from '../../canvas/canvas-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { ConnectionCard } from './ConnectionCard.tsx';

interface ConnectionsTabProps {
  readonly block: Block;
  readonly graph: Graph;
}

export function ConnectionsTab({ block, graph }: ConnectionsTabProps) {
  const outgoing = graph.outgoing(block.id);
  const incoming = graph.incoming(block.id);
  const [open, setOpen] = useState<ConnectionId | undefined>((outgoing[0] ?? incoming[0])?.id);
  const card = (connection: (typeof outgoing)[number]) => (
    <ConnectionCard
      key={connection.id}
      connection={connection}
      seenFrom={block.id}
      open={open === connection.id}
      onToggle={() => setOpen(open === connection.id ? undefined : connection.id)}
    />
  );
  const connect = (
    <Button
      size="xs"
      leftSection={<Plus size={14} />}
      onClick={() => useCanvas.getState().update({ searchFrom: block.id })}
    >
      Connect
    </Button>
  );

  if (outgoing.length + incoming.length === 0)
    return (
      <EmptyState title={`${block.name} is connected to nothing`}>
        <p>Drag from a port at its side to another block, or press C.</p>
        {connect}
      </EmptyState>
    );
  return (
    <>
      <Section title={`Goes to · ${outgoing.length}`} action={connect}>
        {outgoing.map(card)}
      </Section>
      {incoming.length > 0 && (
        <Section title={`Comes from · ${incoming.length}`}>{incoming.map(card)}</Section>
      )}
    </>
  );
}
