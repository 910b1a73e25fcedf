import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { connectionDefinition } from '#app/connections/connections.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Connection } from '#app/design/schema.ts';
import { blockIcon } from '#app/drawing/block-icon.ts';
import { useDesign } from '../../store/design-store.ts';
import { BlockIcon } from '../../ui/BlockIcon.tsx';
import styles from './ConnectionCard.module.css';
import { ConnectionDetail } from './ConnectionDetail.tsx';
import { useContract } from './use-contract.ts';

interface ConnectionCardProps {
  readonly connection: Connection;
  /** The end whose inspector this is; the other is named. */
  readonly seenFrom: BlockId;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function ConnectionCard({ connection, seenFrom, open, onToggle }: ConnectionCardProps) {
  const id = useId();
  const leaves = connection.from === seenFrom;
  const other = useDesign(({ design }) => design.blocks[leaves ? connection.to : connection.from]);
  const contract = useContract(connection);
  const label = connectionDefinition(connection.kind)?.label ?? connection.kind;
  const name = <b>{other?.name ?? 'a deleted block'}</b>;

  return (
    <div className={styles.card}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        {other && <BlockIcon icon={blockIcon(other)} type={other.type} size={20} />}
        <span className={styles.texts}>
          <span className={styles.title}>
            {leaves ? (
              <>
                {label} → {name}
              </>
            ) : (
              <>
                {name} → {label}
              </>
            )}
          </span>
          <span className={styles.summary}>{contract?.summary || 'Generates nothing'}</span>
        </span>
        <ChevronRight size={15} className={styles.chevron} data-open={open || undefined} />
      </button>
      {open && (
        <div id={id} className={styles.detail}>
          <ConnectionDetail connection={connection} />
        </div>
      )}
    </div>
  );
}
