import { UnstyledButton } from '@mantine/core';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Finding } from '#app/rules/finding.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { BlockIcon } from '../ui/BlockIcon.tsx';
import styles from './FindingDetail.module.css';
import { connectionName } from './places.ts';

/** The blocks and connections a finding is about, as links to the canvas. */
export function FindingBlocks({ finding }: { readonly finding: Finding }) {
  const design = useDesign((state) => state.design);
  const { inspect, show } = useSession.getState();
  const blocks = finding.blocks.flatMap((id) => design.blocks[id] ?? []);
  const connections = finding.connections.flatMap((id) => design.connections[id] ?? []);
  if (blocks.length + connections.length === 0) return null;
  return (
    <ul className={styles.blocks} aria-label="Blocks and connections of this problem">
      {blocks.map((block) => (
        <li key={block.id}>
          <UnstyledButton
            className={styles.block}
            onClick={() => {
              inspect({ blocks: [block.id] });
              show([block.id]);
            }}
          >
            <BlockIcon icon={blockDefinition(block.type)?.icon} size={16} />
            {block.name}
          </UnstyledButton>
        </li>
      ))}
      {connections.map(({ id, from, to }) => (
        <li key={id}>
          <UnstyledButton
            className={styles.block}
            onClick={() => {
              inspect({ connections: [id] });
              show([from, to]);
            }}
          >
            {connectionName(id, design)}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
