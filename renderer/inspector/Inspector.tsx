import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { BlockView } from './BlockView.tsx';
import { ConnectionView } from './connections/ConnectionView.tsx';
import { DesignView } from './DesignView.tsx';
import styles from './Inspector.module.css';
import { SeveralView } from './SeveralView.tsx';

/** What is selected, in words: one block, one connection, several, or the design itself. */
export function Inspector() {
  const design = useDesign((state) => state.design);
  const selection = useSession((session) => session.selection);
  // A selection may outlive what it names: an undo takes a block away.
  const blocks = selection.blocks.flatMap((id) => design.blocks[id] ?? []);
  const connections = selection.connections.flatMap((id) => design.connections[id] ?? []);
  const [block] = blocks;
  const [connection] = connections;

  return (
    <aside className={styles.inspector} aria-label="Inspector">
      {block && blocks.length === 1 ? (
        <BlockView key={block.id} block={block} />
      ) : blocks.length + connections.length > 1 ? (
        <SeveralView blocks={blocks} connections={connections} />
      ) : connection ? (
        <ConnectionView key={connection.id} connection={connection} />
      ) : (
        <DesignView design={design} />
      )}
    </aside>
  );
}
