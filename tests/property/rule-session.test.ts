// Rules beside a design that is being edited say what they would say of it afresh.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';
import { createRuleSession } from '#app/rules/incremental/session.ts';
import { allRules } from '#app/rules/run.ts';
import { TODAY } from '#app/rules/testing/try-rule.ts';
import { anyDesign } from './design-arbitrary.ts';
import { anyEditSeed, play } from './edit-arbitrary.ts';
import { plausibleDesign } from './plausible-design.ts';

const today = TODAY;
const anyEdits = fc.array(anyEditSeed, { minLength: 1, maxLength: 10 });

const afresh = (design: Design): readonly Finding[] =>
  createRuleSession(allRules).judge({ design, today }).compiled(compile(design));

describe('a session of the rules', () => {
  it('says after any edits what a new one says', () => {
    fc.assert(
      fc.property(fc.oneof(anyDesign(8), plausibleDesign), anyEdits, (start, seeds) => {
        const session = createRuleSession(allRules);
        session.judge({ design: start, today });
        for (const { after } of play(start, seeds))
          expect(session.judge({ design: after, today }).compiled(compile(after))).toEqual(
            afresh(after),
          );
      }),
      { numRuns: 100 },
    );
  });

  it('finds its way back when a step is undone', () => {
    fc.assert(
      fc.property(plausibleDesign, anyEdits, (start, seeds) => {
        const session = createRuleSession(allRules);
        for (const { before, after } of play(start, seeds)) {
          session.judge({ design: before, today });
          session.judge({ design: after, today });
          expect(session.judge({ design: before, today }).findings).toEqual(
            createRuleSession(allRules).judge({ design: before, today }).findings,
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});
