import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { TextRange } from '#app/cloudformation/emit/emitted.ts';

export const setHighlightedRanges = StateEffect.define<readonly TextRange[]>();

const line = Decoration.line({ class: 'cm-selected-block' });

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { changes, effects, state }) => {
    for (const effect of effects)
      if (effect.is(setHighlightedRanges)) {
        const starts = new Set<number>();
        for (const { start, end } of effect.value) {
          const last = state.doc.lineAt(Math.min(end, state.doc.length)).number;
          const first = state.doc.lineAt(Math.min(start, state.doc.length)).number;
          for (let number = first; number <= last; number++)
            starts.add(state.doc.line(number).from);
        }
        return Decoration.set(
          [...starts].map((start) => line.range(start)),
          true,
        );
      }
    return before.map(changes);
  },
  provide: (decorations) => EditorView.decorations.from(decorations),
});

/** Marks the lines that the selected blocks and connections made. */
export const highlightedRanges: Extension = field;
