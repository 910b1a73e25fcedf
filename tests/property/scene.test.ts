// What is kept of a picture from one version of a design to the next must be what a fresh one would show.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../app/design/schema.ts';
import { type Draft, type Frames, framesOf, noDraft } from '../../app/layout/frames.ts';
import { draftScene, sceneOf } from '../../app/layout/scene.ts';
import { anyHandledDesign, anyPoint, anySize, pick } from './design-arbitrary.ts';
import { anyEditSeed, play } from './edit-arbitrary.ts';

const listed = (frames: Frames): unknown => [...frames.values()];

const anyDraftSeed = fc.record({
  moved: fc.array(fc.record({ one: fc.nat(), at: anyPoint }), { maxLength: 3 }),
  sized: fc.array(fc.record({ one: fc.nat(), size: anySize }), { maxLength: 2 }),
  owned: fc.array(fc.record({ one: fc.nat(), owner: fc.option(fc.nat()) }), { maxLength: 3 }),
});
type DraftSeed = typeof anyDraftSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

function draftOf({ moved, sized, owned }: DraftSeed, design: Design): Draft {
  const blocks = Object.values(design.blocks);
  const owners = blocks.filter(({ type }) => type === 'microservice');
  const entries = <S extends { readonly one: number }, V>(
    seeds: readonly S[],
    value: (seed: S) => V,
  ) =>
    seeds.flatMap((seed) => {
      const block = pick(blocks, seed.one);
      return block ? [[block.id, value(seed)] as const] : [];
    });
  return {
    ...noDraft,
    positions: new Map(entries(moved, ({ at }) => at)),
    sizes: new Map(entries(sized, ({ size }) => size)),
    owners: new Map(
      entries(owned, ({ owner }) => (owner === null ? undefined : pick(owners, owner)?.id)),
    ),
  };
}

describe('the scene', () => {
  it('has the frames a fresh one would have after every edit, in the same order', () => {
    fc.assert(
      fc.property(anyHandledDesign(), fc.array(anyEditSeed, { maxLength: 12 }), (start, seeds) => {
        let scene = sceneOf(start);
        for (const { call, after } of play(start, seeds)) {
          scene = sceneOf(after, scene);
          expect(listed(scene.frames), JSON.stringify(call)).toEqual(listed(framesOf(after)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has the frames a fresh one would have in the middle of a gesture', () => {
    fc.assert(
      fc.property(anyHandledDesign(), anyDraftSeed, (design, seed) => {
        const draft = draftOf(seed, design);
        const { frames } = draftScene(design, draft, sceneOf(design));
        expect(listed(frames)).toEqual(listed(framesOf(design, draft)));
      }),
      { numRuns: 300 },
    );
  });

  it('has a line for each connection it would have freshly, wherever an edit leads', () => {
    fc.assert(
      fc.property(anyHandledDesign(), fc.array(anyEditSeed, { maxLength: 8 }), (start, seeds) => {
        let scene = sceneOf(start);
        for (const { after } of play(start, seeds)) scene = sceneOf(after, scene);
        const fresh = sceneOf(play(start, seeds).at(-1)?.after ?? start);
        expect([...scene.routes.keys()].toSorted()).toEqual([...fresh.routes.keys()].toSorted());
      }),
      { numRuns: 100 },
    );
  });
});
