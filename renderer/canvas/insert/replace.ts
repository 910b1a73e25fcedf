import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { connectionDefinition } from '#app/connections/connections.ts';
import { counted } from '#app/counted.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Connection, Design } from '#app/design/schema.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { sayPartly } from '../../notices/notices.ts';
import { loadSpecIndex } from '../../spec/spec-files.ts';
import { useDesign } from '../../store/design-store.ts';
import { leftByReplacing } from '../connect/named-elsewhere.ts';
import { type Replacement, replacementEdits, replacementOf } from '../connect/replacement.ts';
import { refuse } from '../gestures/refuse.ts';
import { type Asked, withDefinition } from './asked.ts';
import type { Verdict } from './insert-entries.ts';

/** Makes a block one of another type; what keeps all its lines comes first. */
export function askedReplace(id: BlockId, design: Design): Asked | undefined {
  const block = design.blocks[id];
  if (!block) return undefined;
  return {
    title: `Replace ${block.name} by`,
    fitting: 'Keeps every connection',
    only: false,
    does: 'replace',
    judge: (type) => {
      const definition = blockDefinition(type);
      if (!definition || type === block.type) return { is: 'refused', note: () => 'It is one.' };
      if (shapeOf(type) !== 'block' || definition.drawing)
        return { is: 'refused', note: () => 'Nothing is connected to it.' };
      return verdictOf(design, replacementOf(design, block, definition));
    },
    choose: withDefinition((definition, screen) => {
      const now = useDesign.getState();
      const present = now.design.blocks[id];
      if (!present) return;
      const plan = replacementOf(now.design, present, definition);
      const edits = replacementEdits(now.design, present, definition, plan);
      const result = now.dispatch(`Replace ${present.name} by ${definition.label}`, edits);
      if (!result.ok) refuse(screen, result.failure.message);
      else void tellWhatIsLeft(now.design, present, definition);
    }),
  };
}

function verdictOf(design: Design, { kept, changed, lost, refusal }: Replacement): Verdict {
  if (refusal) return { is: 'refused', note: () => refusal };
  const all = counted(kept.length + changed.length + lost.length, 'connection');
  const told = (connections: readonly Connection[]): string =>
    connections.map((one) => sentence(design, one)).join(', ');
  if (lost.length > 0)
    return {
      is: 'possible',
      cost: lost.length,
      note: () => `Loses ${lost.length} of ${all}: ${told(lost)}`,
    };
  if (changed.length === 0) return { is: 'fits' };
  const become = changed.map(({ connection, kind }) => ({ ...connection, kind: kind.kind }));
  return { is: 'fits', note: () => `Then ${told(become)}` };
}

function sentence({ blocks }: Design, { from, to, kind }: Connection): string {
  const label = connectionDefinition(kind)?.label ?? kind;
  return `${blocks[from]?.name ?? '?'} ${label} ${blocks[to]?.name ?? '?'}`;
}

async function tellWhatIsLeft(
  design: Design,
  block: Block,
  definition: BlockDefinition,
): Promise<void> {
  const left = leftByReplacing(design, block, definition, await loadSpecIndex());
  if (left.length > 0) sayPartly(`${block.name} is replaced by ${definition.label}`, left);
}
