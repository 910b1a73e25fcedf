import { Button } from '@mantine/core';
import { MousePointerClick, MoveRight, SquareDashed } from 'lucide-react';
import { runCommand, useCommands } from '../commands/registry.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import styles from './EmptyCanvas.module.css';

/** What one sees of a design without blocks: how to begin. */
export function EmptyCanvas() {
  const empty = useDesign(({ design }) => isEmpty(design.blocks));
  const canOpen = useCommands(({ commands }) => commands.some(({ id }) => id === 'document.new'));
  if (!empty) return null;
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>An empty canvas</h2>
      <ol className={styles.steps}>
        <li>
          <MousePointerClick size={18} aria-hidden />
          <span>
            <b>Drag a block</b> from the left, or press / or double-click and type its name.
          </span>
        </li>
        <li>
          <SquareDashed size={18} aria-hidden />
          <span>
            <b>Drop it into a VPC’s tier</b> or a microservice: the one decides its network, the
            other says who owns it.
          </span>
        </li>
        <li>
          <MoveRight size={18} aria-hidden />
          <span>
            <b>Connect two blocks</b>: drag from a block’s border to another one, or press C.
          </span>
        </li>
      </ol>
      <div className={styles.actions}>
        <Button onClick={() => useSession.getState().showLeft('blocks')}>Show the blocks</Button>
        {canOpen && <Button onClick={() => runCommand('document.new')}>Open an example</Button>}
      </div>
    </div>
  );
}

function isEmpty(record: object): boolean {
  for (const _ in record) return false;
  return true;
}
