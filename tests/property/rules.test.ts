import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../app/design/schema.ts';
import { runRules } from '../../app/rules/run.ts';
import { brokenFixes, TODAY } from '../../app/rules/testing/try-rule.ts';
import { anyDesign } from './design-arbitrary.ts';

const run = (design: Design) => runRules(design, { today: TODAY });

const reversed = (design: Design): Design => ({
  ...design,
  blocks: Object.fromEntries(Object.entries(design.blocks).toReversed()),
  connections: Object.fromEntries(Object.entries(design.connections).toReversed()),
  waivers: Object.fromEntries(Object.entries(design.waivers).toReversed()),
});

describe('the rules', () => {
  it('survive any design, and name only what is in it', () => {
    fc.assert(
      fc.property(anyDesign(), (design) => {
        const found = run(design);
        expect(found.filter(({ rule }) => rule === 'broken-rule')).toEqual([]);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        const lost = found.flatMap(({ blocks, connections }) => [
          ...blocks.filter((id) => !design.blocks[id]),
          ...connections.filter((id) => !design.connections[id]),
        ]);
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('find the same in the same design, whatever the order of its records', () => {
    fc.assert(
      fc.property(anyDesign(), (design) => {
        expect(run(reversed(design))).toEqual(run(design));
      }),
      { numRuns: 100 },
    );
  });

  it('keep the promise of every fix', () => {
    fc.assert(
      fc.property(anyDesign(8), (design) => {
        expect(run(design).flatMap((finding) => brokenFixes(finding, design, TODAY))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
