// Many ways lead from each block to each other one: who followed them all would never end.
import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../design/testing/sketch.ts';
import { allRules } from '../run.ts';
import { TODAY } from '../testing/try-rule.ts';
import { createRuleSession } from './session.ts';

const BLOCKS = 4_000;
/** Each calls those so many places further on, beginning anew at the end: one large circle. */
const STEPS = [1, 7, 61, 523, 2_039];

const name = (index: number): string => `f${index % BLOCKS}`;
const indexes = Array.from({ length: BLOCKS }, (_, index) => index);

const dense: Sketch = {
  blocks: Object.fromEntries(indexes.map((index) => [name(index), 'lambda-function'])),
  connections: indexes.flatMap((index) =>
    STEPS.map((step) => [name(index), 'calls', name(index + step)] as const),
  ),
};

/** Milliseconds. Two seconds on a machine that does nothing else. */
const PATIENCE = 30_000;

describe('all rules', () => {
  it(
    `judge ${BLOCKS} functions that all call one another in circles`,
    () => {
      const { findings } = createRuleSession(allRules).judge({
        design: sketch(dense),
        today: TODAY,
      });
      const circles = findings.filter(({ rule }) => rule === 'synchronous-cycle');
      expect(circles).toHaveLength(1);
      // The shortest there is, of all that lead round.
      expect(circles[0]?.blocks.length).toBeLessThan(20);
      expect(findings.filter(({ rule }) => rule === 'broken-rule')).toEqual([]);
    },
    PATIENCE,
  );
});
