import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../app/design/schema.ts';
import { writeDesign } from '../../app/design/write.ts';
import { emptyHistory, type History, record, redo, undo } from '../../app/history/history.ts';
import { anyHandledDesign } from './design-arbitrary.ts';
import { anyEditSeed, play } from './edit-arbitrary.ts';

/** Gestures: each a run of edits between two marks. */
const anyGestures = fc.array(fc.array(anyEditSeed, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
});

interface Session {
  readonly history: History;
  /** The design at each mark, the first before any gesture; no two in a row are equal. */
  readonly marks: readonly Design[];
}

function perform(
  start: Design,
  gestures: readonly (readonly Parameters<typeof play>[1][number][])[],
): Session {
  const versions = play(start, gestures.flat());
  const marks = [start];
  let history = emptyHistory;
  let done = 0;
  for (const gesture of gestures) {
    done += gesture.length;
    const before = marks.at(-1) ?? start;
    const after = versions[done - 1]?.after ?? before;
    const next = record(history, `Gesture ${done}`, before, after);
    if (next !== history) marks.push(after);
    history = next;
  }
  return { history, marks };
}

describe('history', () => {
  it('undoes and redoes every gesture exactly', () => {
    fc.assert(
      fc.property(anyHandledDesign(), anyGestures, (start, gestures) => {
        const { history: full, marks } = perform(start, gestures);
        let history = full;
        let design = marks.at(-1) ?? start;
        for (const mark of marks.toReversed().slice(1)) {
          const back = undo(history, design);
          expect(back?.design).toEqual(mark);
          expect(back && writeDesign(back.design)).toBe(writeDesign(mark));
          // Redo right after undo is where we were.
          expect(back && redo(back.history, back.design)?.design).toEqual(design);
          history = back?.history ?? history;
          design = back?.design ?? design;
        }
        expect(undo(history, design)).toBeUndefined();
        for (const mark of marks.slice(1)) {
          const forth = redo(history, design);
          expect(forth?.design).toEqual(mark);
          history = forth?.history ?? history;
          design = forth?.design ?? design;
        }
        expect(redo(history, design)).toBeUndefined();
        expect(history).toEqual(full);
      }),
      { numRuns: 300 },
    );
  });

  it('brings back the very records there were', () => {
    fc.assert(
      fc.property(anyHandledDesign(), anyGestures, (start, gestures) => {
        const { history, marks } = perform(start, gestures);
        const last = marks.at(-1) ?? start;
        const before = marks.at(-2);
        const back = undo(history, last);
        for (const block of Object.values(before?.blocks ?? {}))
          expect(back?.design.blocks[block.id]).toBe(block);
      }),
      { numRuns: 100 },
    );
  });
});
