import { ChevronDown } from 'lucide-react';
import { setCollapsed } from '../collapse.ts';
import styles from './CollapseButton.module.css';
import { blockId } from './use-block.ts';

/** In the heading of a container or microservice, seen while the pointer is at it or it is selected. */
export function CollapseButton({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <button
      type="button"
      // The brackets do this by keyboard.
      tabIndex={-1}
      className={`${styles.button} nodrag nopan`}
      data-collapse
      aria-label={`Collapse ${name}`}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        setCollapsed([blockId(id)], true);
      }}
    >
      <ChevronDown size={14} aria-hidden />
    </button>
  );
}
