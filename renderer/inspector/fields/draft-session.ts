// One visit to a field: what is typed reaches the design when it is valid and typing pauses, all in
// one undo step; what is invalid never does. Without React, so that its timing can be tested.
import { useDesign } from '../../store/design-store.ts';

/** Milliseconds without a key before the rest of the window sees what was typed. */
export const PAUSE = 400;

export interface DraftTarget {
  /** Names the undo step. */
  readonly label: string;
  /** Puts a text into the design, or returns why it can't. */
  readonly commit: (text: string) => string | undefined;
  /** False: it reaches the design only when the field is left. */
  readonly live: boolean;
}

export interface DraftSession {
  /** Where texts go from now on. */
  aim(target: DraftTarget): void;
  /** `onPause` hears the reason, if any, once typing has paused. */
  change(text: string, onPause: (reason: string | undefined) => void): void;
  /** The visit ends. A reason: the text was refused, and the design is as it was before. */
  finish(): string | undefined;
  /** The visit is undone. */
  cancel(): void;
}

export function createDraftSession(): DraftSession {
  let target: DraftTarget | undefined;
  let text: string | undefined;
  /** Whether the design store has a mark open for this visit. */
  let gesture = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const apply = (): string | undefined => {
    if (text === undefined || !target) return undefined;
    if (!gesture) useDesign.getState().begin(target.label);
    gesture = true;
    const reason = target.commit(text);
    // What was valid a moment ago ("9" of "9999") was never meant: back to before the visit.
    if (reason !== undefined) revert();
    return reason;
  };
  const revert = (): void => {
    if (gesture) useDesign.getState().bail();
    gesture = false;
  };

  return {
    aim: (next) => {
      target = next;
    },
    change: (next, onPause) => {
      text = next;
      clearTimeout(timer);
      if (target?.live) timer = setTimeout(() => onPause(apply()), PAUSE);
    },
    finish: () => {
      clearTimeout(timer);
      const reason = apply();
      if (gesture) useDesign.getState().commit();
      gesture = false;
      if (reason === undefined) text = undefined;
      return reason;
    },
    cancel: () => {
      clearTimeout(timer);
      revert();
      text = undefined;
    },
  };
}
