import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Block } from '#app/design/schema.ts';
import { blockIcon } from '#app/drawing/block-icon.ts';
import { useSession } from '../store/session-store.ts';
import { BlockIcon } from '../ui/BlockIcon.tsx';
import styles from './Inspector.module.css';

interface MembersProps {
  readonly blocks: readonly Block[];
  /** At the right of each; its kind when absent. */
  readonly aside?: (block: Block) => string;
}

/** Blocks by name; each leads to its own inspector. */
export function Members({ blocks, aside }: MembersProps) {
  return (
    <ul className={styles.members}>
      {blocks.map((block) => (
        <li key={block.id}>
          <button
            type="button"
            className={styles.member}
            onClick={() => useSession.getState().select({ blocks: [block.id] })}
          >
            <BlockIcon icon={blockIcon(block)} type={block.type} size={18} />
            <span>{block.name}</span>
            <small>{aside?.(block) ?? blockDefinition(block.type)?.kind ?? block.type}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
