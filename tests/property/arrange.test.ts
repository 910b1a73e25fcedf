// What arranging promises whatever the design: nothing overlaps, all is inside its container, what is
// held stays, and a second time changes nothing.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../app/design/ids.ts';
import type { Block, Design } from '../../app/design/schema.ts';
import { arrange } from '../../app/layout/arrange/arrange.ts';
import { arrangeFragment } from '../../app/layout/arrange/fragment.ts';
import { isDrawing } from '../../app/layout/arrange/notes.ts';
import { applyPlacements } from '../../app/layout/arrange/placements.ts';
import { openFrames } from '../../app/layout/open-frames.ts';
import { faultsOf } from '../../app/layout/testing/layout-faults.ts';
import { designWithBlocks } from '../../scripts/bench/large-design.ts';
import { anyDesign } from './design-arbitrary.ts';
import { plausibleDesign } from './plausible-design.ts';

const arranged = (design: Design): Design => applyPlacements(design, arrange(design));

const withoutDrawings = (design: Design): Design => ({
  ...design,
  blocks: Object.fromEntries(
    Object.entries(design.blocks).filter(([, block]) => !isDrawing(block)),
  ),
});

/** Blocks of a container, by damage, or with owners that are none, may lie anywhere. */
const sound = anyDesign(16).map(withoutDrawings);

/** Some of it collapsed: what is inside is laid out all the same. */
const folded = fc.tuple(sound, fc.array(fc.boolean(), { minLength: 1, maxLength: 16 })).map(
  ([design, flags]): Design => ({
    ...design,
    blocks: Object.fromEntries(
      Object.values(design.blocks).map((block, index) => [
        block.id,
        flags[index % flags.length] ? { ...block, collapsed: true } : block,
      ]),
    ),
  }),
);

const equal = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

describe('arranging', () => {
  it('leaves nothing upon anything else or outside of its container', () => {
    fc.assert(
      fc.property(plausibleDesign, (design) => {
        const { overlapping, outside } = faultsOf(arranged(design));
        return equal([overlapping, outside], [[], []]);
      }),
      { numRuns: 60 },
    );
  });

  it('does so for a design with anything in it', () => {
    fc.assert(
      fc.property(sound, (design) => {
        const { overlapping, outside } = faultsOf(arranged(design));
        return equal([overlapping, outside], [[], []]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([60, 500])('keeps %i blocks of many microservices in their hulls', (count) => {
    const after = arranged(designWithBlocks(count));
    expect(faultsOf(after)).toEqual({ overlapping: [], outside: [], strangers: [], hulls: [] });
    expect(arrange(after)).toEqual([]);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(sound, (design) => arrange(arranged(design)).length === 0),
      { numRuns: 60 },
    );
  });

  it('moves nothing that is pinned', () => {
    fc.assert(
      fc.property(folded, fc.nat({ max: 15 }), fc.nat({ max: 15 }), (design, one, other) => {
        const ids = Object.keys(design.blocks) as BlockId[]; // keys of a table are its ids
        const pinned = new Set([ids[one % ids.length], ids[other % ids.length]]);
        const held: Design = {
          ...design,
          blocks: Object.fromEntries(
            Object.entries(design.blocks).map(([id, block]) => [
              id,
              pinned.has(block.id) ? { ...block, pinned: true } : block,
            ]),
          ),
        };
        const before = openFrames(held);
        const after = openFrames(arranged(held));
        return [...pinned].every(
          (id) =>
            id === undefined ||
            before.get(id)?.shape === 'hull' ||
            equal(before.get(id)?.rect, after.get(id)?.rect),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('lays out what is collapsed as if it were open', () => {
    fc.assert(
      fc.property(folded, fc.nat({ max: 15 }), fc.nat({ max: 15 }), (design, one, other) => {
        const all = Object.values(design.blocks).map((block, index) =>
          index === one ? { ...block, pinned: true } : block,
        );
        const as = (blocks: readonly Block[]): Design => ({
          ...design,
          blocks: Object.fromEntries(blocks.map((block) => [block.id, block])),
        });
        const open = as(all.map(({ collapsed: _collapsed, ...block }) => block));
        const ids = all.slice(0, other).map(({ id }) => id);
        return (
          equal(arrange(as(all)), arrange(open)) &&
          equal(arrangeFragment(as(all), ids), arrangeFragment(open, ids))
        );
      }),
      { numRuns: 40 },
    );
  });
});
