// Drawing a frame round what is selected, and taking one away: nothing else changes. A group holds
// blocks of one container, and counts as lying in it.

import { group } from '#app/catalog/blocks/structure/group.ts';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { chooseLogicalId, newBlockName } from '#app/catalog/logical-id.ts';
import { mayPlaceNew } from '#app/catalog/may-place.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Design, Point } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { CHIP_ROW } from '#app/layout/block-size.ts';
import { keptInside } from '#app/layout/fit-container.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { openFrames } from '#app/layout/open-frames.ts';
import { boundsOf } from '#app/layout/rect.ts';
import { growthEdits } from '../gestures/settle.ts';
import { newBlockId } from '../new-id.ts';
import { rootsOf } from './units.ts';

export type Grouped =
  | { readonly ok: true; readonly id: BlockId; readonly edits: readonly EditCall[] }
  | { readonly ok: false; readonly reason: string };

const refusal = (reason: string): Grouped => ({ ok: false, reason });
const ORIGIN: Point = { x: 0, y: 0 };

/** A new group round these, which stay where they are as far as there is room, seen or not. */
export function groupEdits(design: Design, ids: readonly BlockId[]): Grouped {
  const frames = openFrames(design);
  const roots = rootsOf(design, new Set(ids)).filter(
    ({ type }) => shapeOf(type) !== 'hull' && !blockDefinition(type)?.drawing,
  );
  const [first] = roots;
  if (!first)
    return refusal(
      'A group holds blocks: notes and pictures lie freely, and a microservice is drawn round what it owns.',
    );
  const apart = roots.find(({ parent }) => parent !== first.parent);
  if (apart)
    return refusal(
      `${first.name} and ${apart.name} sit in different containers: a group holds blocks of one.`,
    );
  const parent = first.parent && design.blocks[first.parent];
  const answer = mayPlaceNew(design, group, parent ? parent.id : undefined);
  if (!answer.allowed) return refusal(answer.reason);

  const { padding } = group.container ?? { padding: { top: 36, right: 12, bottom: 20, left: 12 } };
  const bounds = boundsOf(
    roots.flatMap(({ id }) => {
      const frame = frames.get(id);
      if (!frame) return [];
      return [frame.chips ? { ...frame.rect, height: frame.rect.height + CHIP_ROW } : frame.rect];
    }),
  );
  if (!bounds) return refusal('There is nothing to group.');
  const origin = (parent && frames.get(parent.id)?.rect) ?? ORIGIN;
  const wanted = {
    x: bounds.x - padding.left - origin.x,
    y: bounds.y - padding.top - origin.y,
  };
  const position = parent ? keptInside(parent.type, wanted) : wanted;
  // Of one microservice alone it is that one's, and lies over its hull.
  const owners = new Set(roots.map(({ owner }) => owner));
  const owner = owners.size === 1 ? first.owner : undefined;
  const id = newBlockId();
  const name = newBlockName(design, group);
  const add: EditCall = {
    edit: 'add-block',
    args: {
      id,
      type: group.type,
      name,
      logicalId: chooseLogicalId(design, name, group.type),
      ...(parent && { parent: parent.id }),
      ...(owner && { owner }),
      position,
      size: {
        width: padding.left + bounds.width + padding.right,
        height: padding.top + bounds.height + padding.bottom,
      },
      properties: {},
    },
  };
  const into = roots.map(
    ({ id: root }): EditCall => ({
      edit: 'place',
      args: {
        id: root,
        parent: id,
        position: {
          x: padding.left + (frames.get(root)?.rect.x ?? bounds.x) - bounds.x,
          y: padding.top + (frames.get(root)?.rect.y ?? bounds.y) - bounds.y,
        },
      },
    }),
  );
  const edits = [add, ...into];
  return {
    ok: true,
    id,
    edits: [...edits, ...(parent ? growthEdits(design, edits, [parent.id]) : [])],
  };
}

/** A container that makes nothing in the template, so that nothing is lost with it. */
export function isDrawnOnly({ type }: Block): boolean {
  const definition = blockDefinition(type);
  return (
    definition?.container !== undefined &&
    definition.resourceTypes.length === 0 &&
    definition.compile === undefined
  );
}

/** What is inside, and the edits that leave it where it is and take the container away. */
export function ungroupEdits(
  design: Design,
  ids: readonly BlockId[],
): { readonly freed: readonly BlockId[]; readonly edits: readonly EditCall[] } {
  // It may be collapsed, with everything in it out of sight.
  const frames = openFrames(design);
  const going = new Set(ids);
  const inside = Object.values(design.blocks).filter(
    ({ id, parent }) => parent !== undefined && going.has(parent) && !going.has(id),
  );
  const place = inside.map(({ id, parent }): EditCall => {
    const outer = parent && firstOutside(design, parent, going);
    const origin = (outer && frames.get(outer)?.rect) ?? ORIGIN;
    const at = frames.get(id)?.rect ?? ORIGIN;
    return {
      edit: 'place',
      args: {
        id,
        parent: outer ?? null,
        position: { x: at.x - origin.x, y: at.y - origin.y },
      },
    };
  });
  return {
    freed: inside.map(({ id }) => id),
    edits: [...place, { edit: 'remove', args: { blocks: [...going] } }],
  };
}

/** Groups in groups may go together. */
function firstOutside(
  design: Design,
  from: BlockId,
  going: ReadonlySet<BlockId>,
): BlockId | undefined {
  const seen = new Set<BlockId>();
  let at: BlockId | undefined = from;
  while (at !== undefined && going.has(at) && !seen.has(at)) {
    seen.add(at);
    at = design.blocks[at]?.parent;
  }
  return at;
}
