import type { Author } from '#app/compiler/source-map.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';

/** Selects the block or connection behind a resource and brings it into view. */
export function revealResource({ block, connection }: Author): void {
  const { select, show } = useSession.getState();
  const { design } = useDesign.getState();
  if (block && design.blocks[block]) {
    select({ blocks: [block] });
    show([block]);
  }
  const ends = connection && design.connections[connection];
  if (ends) {
    select({ connections: [ends.id] });
    show([ends.from, ends.to]);
  }
}
