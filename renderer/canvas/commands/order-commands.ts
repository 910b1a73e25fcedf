// What lies over what among the blocks of one container.
import { type Lift, lifted } from '#app/layout/stacking.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { useDesign } from '../../store/design-store.ts';
import { anyBlockSelected } from '../../store/selected.ts';
import { useSession } from '../../store/session-store.ts';
import { focusBlock } from '../view/focus-block.ts';

const LIFTS: {
  readonly [L in Lift]: { readonly label: string; readonly key: string };
} = {
  front: { label: 'Bring to the front', key: ']' },
  forward: { label: 'Bring forward', key: 'Mod+]' },
  backward: { label: 'Send backward', key: 'Mod+[' },
  back: { label: 'Send to the back', key: '[' },
};

const lifts = Object.keys(LIFTS) as readonly Lift[]; // the keys of a literal

export const orderCommands: readonly Command[] = lifts.map((lift) => {
  const { label, key } = LIFTS[lift];
  return defineCommand({
    id: `canvas.order-${lift}`,
    label,
    group: 'Arrange',
    keys: [key],
    scope: 'canvas',
    enabled: anyBlockSelected,
    run: () => reorder(lift, label),
  });
});

function reorder(lift: Lift, label: string): void {
  const { design, dispatch } = useDesign.getState();
  const { blocks } = useSession.getState().selection;
  const orders = lifted(design, new Set(blocks), lift);
  if (orders.length === 0) return;
  const focused = document.activeElement?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
  dispatch(label, [{ edit: 'reorder', args: { orders: [...orders] } }]);
  // What lies higher comes later in the document, and moving there loses the focus.
  const block = blocks.find((id) => id === focused);
  if (block) requestAnimationFrame(() => focusBlock(block));
}
