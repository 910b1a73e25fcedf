import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designWithBlocks } from '#scripts/bench/large-design.ts';
import type { Design } from '../../app/design/schema.ts';
import { applyEdits } from '../../app/edits/apply.ts';
import { buildGraph } from '../../app/graph/graph.ts';
import { ruleContext } from '../../app/rules/context.ts';
import { type Scorecard, scorecard, scorecardOf } from '../../app/rules/scorecard/scorecard.ts';
import { TODAY } from '../../app/rules/testing/try-rule.ts';
import { anyDesign } from './design-arbitrary.ts';
import { plausibleDesign } from './plausible-design.ts';

const score = (design: Design): Scorecard => scorecardOf(design, { today: TODAY });

describe('the scorecard', () => {
  it('survives any design, keeps to its bounds and names only what is in it', () => {
    fc.assert(
      fc.property(anyDesign(), (design) => {
        for (const one of score(design).properties) {
          expect(one.share).toBeGreaterThanOrEqual(0);
          expect(one.share).toBeLessThanOrEqual(1);
          expect(one.count).toBeLessThanOrEqual(one.of);
          const places = [
            ...one.restsOn,
            ...[one.holdsBack ?? []].flat(),
            ...[one.move ?? []].flat(),
          ];
          for (const { blocks, connections } of places) {
            for (const id of blocks) expect(design.blocks).toHaveProperty([id]);
            for (const id of connections) expect(design.connections).toHaveProperty([id]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what its moves promise', () => {
    fc.assert(
      fc.property(plausibleDesign, (design) => {
        for (const { id, move } of score(design).properties) {
          if (!move?.edits) continue;
          const made = applyEdits(design, move.edits);
          expect(made.ok).toBe(true);
          if (!made.ok) continue;
          const after = score(made.value).properties.find((one) => one.id === id);
          const { count, of, level } = move.after;
          expect(after).toMatchObject({ id, count, of, level });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('judges 2,000 blocks while somebody watches', () => {
    const graph = buildGraph(designWithBlocks(2000));
    const circumstances = { today: TODAY, environment: undefined, production: true };
    const start = performance.now();
    const card = scorecard(ruleContext(graph, circumstances), { layout: 'single', problems: [] });
    // A third of a second alone; a busy machine may take several times that.
    expect(performance.now() - start).toBeLessThan(6000);
    expect(card.services.length).toBeGreaterThan(200);
  });
});
