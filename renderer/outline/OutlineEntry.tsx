import { ChevronRight, Lock, Package } from 'lucide-react';
import { blockIcon } from '#app/drawing/block-icon.ts';
import { make } from '../edits/make.ts';
import { BlockIcon } from '../ui/BlockIcon.tsx';
import { NameField } from '../ui/NameField.tsx';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import styles from './Outline.module.css';
import type { OutlineRow } from './outline-rows.ts';

interface OutlineEntryProps {
  readonly row: OutlineRow;
  readonly renaming: boolean;
  readonly onToggle: () => void;
  readonly onRenamed: () => void;
}

const INDENT = 14;

export function OutlineEntry({ row, renaming, onToggle, onRenamed }: OutlineEntryProps) {
  const { block, level, expanded, severity, selected } = row;
  return (
    <div
      className={styles.entry}
      data-selected={selected || undefined}
      style={{ paddingLeft: 4 + (level - 1) * INDENT }}
    >
      {expanded === undefined ? (
        <span className={styles.noFold} />
      ) : (
        <button
          type="button"
          // The tree's arrow keys do this; one more stop would only be in the way.
          tabIndex={-1}
          aria-hidden
          className={styles.fold}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <ChevronRight size={14} data-open={expanded || undefined} />
        </button>
      )}
      <BlockIcon icon={blockIcon(block)} type={block.type} size={16} />
      {renaming ? (
        <NameField
          label="Name"
          name={block.name}
          onDone={(name) => {
            onRenamed();
            if (name !== undefined)
              make(`Rename ${block.name}`, { edit: 'rename', args: { id: block.id, name } });
          }}
        />
      ) : (
        <span className={styles.name} title={block.name}>
          {block.name}
        </span>
      )}
      {block.locked && <Lock className={styles.mark} size={12} aria-hidden />}
      {block.collapsed && <Package className={styles.mark} size={12} aria-hidden />}
      {severity && <SeverityIcon severity={severity} size={13} />}
    </div>
  );
}
