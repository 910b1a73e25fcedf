// The open design and its history. The only way to change the design is `dispatch`; a gesture
// (a drag, a slider) runs between `begin` and `commit` and becomes one undo step, `bail` drops it.
import { create } from 'zustand';
import { type Design, emptyDesign } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { EditFailure } from '#app/edits/define-edit.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { diffDesigns, isEmptyDiff } from '#app/history/diff.ts';
import { emptyHistory, type History, record, redo, undo } from '#app/history/history.ts';
import { ok, type Result } from '#app/result.ts';

interface Gesture {
  readonly label: string;
  readonly before: Design;
}

export interface DesignState {
  readonly design: Design;
  readonly history: History;
  readonly gesture: Gesture | undefined;
  /** The version last written to disk: the design is unsaved while this isn't `design`. */
  readonly saved: Design | undefined;

  /** Another document: history starts anew. `saved` false: it has never been on disk as it is. */
  load(design: Design, options: { readonly saved: boolean }): void;
  /** Applies edits, all or none, as one undo step unless a gesture is under way. */
  dispatch(label: string, calls: readonly EditCall[]): Result<Design, EditFailure>;
  /** Opens a mark. A gesture still open is committed first. */
  begin(label: string): void;
  commit(): void;
  /** Escape: back to the mark, nothing recorded. */
  bail(): void;
  undo(): void;
  redo(): void;
  markSaved(design: Design): void;
}

const start = emptyDesign('Untitled');

export const useDesign = create<DesignState>()((set, get) => ({
  design: start,
  history: emptyHistory,
  gesture: undefined,
  saved: start,

  load: (design, { saved }) =>
    set({
      design,
      history: emptyHistory,
      gesture: undefined,
      saved: saved ? design : undefined,
    }),

  dispatch: (label, calls) => {
    const { design, history, gesture } = get();
    const result = applyEdits(design, calls);
    if (!result.ok) return result;
    if (result.value === design) return ok(design);
    set({
      design: result.value,
      ...(!gesture && { history: record(history, label, design, result.value) }),
    });
    return result;
  },

  begin: (label) => {
    get().commit();
    set((state) => ({ gesture: { label, before: state.design } }));
  },

  commit: () =>
    set((state) =>
      state.gesture
        ? {
            gesture: undefined,
            history: record(state.history, state.gesture.label, state.gesture.before, state.design),
          }
        : state,
    ),

  bail: () =>
    set((state) => (state.gesture ? { gesture: undefined, design: state.gesture.before } : state)),

  undo: () => {
    get().bail();
    const travel = undo(get().history, get().design);
    if (travel) set({ design: travel.design, history: travel.history });
  },

  redo: () => {
    get().bail();
    const travel = redo(get().history, get().design);
    if (travel) set({ design: travel.design, history: travel.history });
  },

  markSaved: (design) => set({ saved: design }),
}));

/** Undoing back to what was saved counts as saved: records are compared, not versions. */
export const isUnsaved = ({ saved, design }: Pick<DesignState, 'saved' | 'design'>): boolean =>
  saved !== design && (saved === undefined || differs(saved, design));

const compared = new WeakMap<Design, { readonly saved: Design; readonly differs: boolean }>();

/** Compared once for each version: the title, the tab and the autosave ask. */
function differs(saved: Design, design: Design): boolean {
  const known = compared.get(design);
  if (known?.saved === saved) return known.differs;
  const found = { saved, differs: !isEmptyDiff(diffDesigns(saved, design)) };
  compared.set(design, found);
  return found.differs;
}
