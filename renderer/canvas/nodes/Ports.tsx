import { Plus } from 'lucide-react';
import { SIDES } from '#app/layout/routing/sides.ts';
import { startConnecting } from '../connect/start-connecting.ts';
import styles from './Ports.module.css';
import { blockId } from './use-block.ts';

/** Four places to drag a connection from. The keyboard connects with C instead. */
export function Ports({ id, name }: { readonly id: string; readonly name: string }) {
  return SIDES.map((side) => (
    <button
      key={side}
      type="button"
      tabIndex={-1}
      className={`${styles.port} nodrag nopan`}
      data-side={side}
      aria-label={`Connect ${name} from its ${side}`}
      onPointerDown={(event) => startConnecting(event.nativeEvent, blockId(id), side)}
    >
      <Plus size={11} strokeWidth={2.5} aria-hidden />
    </button>
  ));
}
