import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, Plus } from 'lucide-react';
import type { Side } from '#app/design/schema.ts';
import { SIDES } from '#app/layout/routing/sides.ts';
import { extendBlock, startConnecting } from '../connect/start-connecting.ts';
import styles from './Ports.module.css';
import { blockId } from './use-block.ts';

interface PortsProps {
  readonly id: string;
  readonly name: string;
  /** Arrows beside them, that put another block on that side. */
  readonly extending: boolean;
}

/** Four places to drag a connection from. The keyboard connects with C instead. */
export function Ports({ id, name, extending }: PortsProps) {
  return SIDES.map((side) => (
    <div key={side} className={`${styles.side} nodrag nopan`} data-side={side}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.port}
        aria-label={`Connect ${name} from its ${side}`}
        onPointerDown={(event) => startConnecting(event.nativeEvent, blockId(id), side)}
      >
        <Plus size={11} strokeWidth={2.5} aria-hidden />
      </button>
      {extending && <Extend id={id} name={name} side={side} />}
    </div>
  ));
}

const ARROWS = {
  top: ChevronUp,
  right: ChevronRight,
  bottom: ChevronDown,
  left: ChevronLeft,
} as const;

/** A click asks for the block to put there; with Alt or Shift it is a clone of this one. */
function Extend({ id, name, side }: { readonly id: string; readonly name: string; side: Side }) {
  const Arrow = ARROWS[side];
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.extend}
      title="Insert a connected block (Alt: a clone)"
      aria-label={`Insert a block connected to ${name} at its ${side}`}
      onClick={(event) => {
        event.stopPropagation();
        const at = { x: event.clientX, y: event.clientY };
        extendBlock(blockId(id), side, at, event.altKey || event.shiftKey);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Arrow size={14} strokeWidth={2.5} aria-hidden />
    </button>
  );
}
