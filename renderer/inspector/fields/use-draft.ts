// A text while it is being typed. It reaches the design when it is valid and typing pauses, all in
// one undo step per visit to the field; what is invalid stays in the field with its reason and out
// of the design. Escape restores what was there before.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useDesign } from '../../store/design-store.ts';

/** Milliseconds without a key before the rest of the window sees what was typed. */
const PAUSE = 400;

export interface Draft {
  readonly text: string;
  readonly error: string | undefined;
  readonly change: (text: string) => void;
  /** The field is left, or Enter was pressed. */
  readonly finish: () => void;
  readonly cancel: () => void;
  /** Enter finishes, Escape cancels; for fields of one line. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * `shown` is the text of the value in the design; `commit` puts a text into the design or returns
 * why it can't; `label` names the undo step. Without `live` it reaches the design only when the
 * field is left.
 */
export function useDraft(
  shown: string,
  label: string,
  commit: (text: string) => string | undefined,
  { live = true }: { readonly live?: boolean } = {},
): Draft {
  const [text, setText] = useState<string>();
  const [error, setError] = useState<string>();
  const now = useRef<Underway>({
    text: undefined,
    gesture: false,
    timer: undefined,
    commit,
    label,
  });
  now.current.commit = commit;
  now.current.label = label;

  useEffect(() => {
    const underway = now.current;
    // Unmounted while it is edited (another block was selected): what is valid is kept.
    return () => void settle(underway);
  }, []);

  const change = (next: string): void => {
    const underway = now.current;
    underway.text = next;
    setText(next);
    clearTimeout(underway.timer);
    if (live) underway.timer = setTimeout(() => setError(apply(underway)), PAUSE);
  };

  const finish = (): void => {
    const reason = settle(now.current);
    setError(reason);
    if (!reason) {
      now.current.text = undefined;
      setText(undefined);
    }
  };

  const cancel = (): void => {
    const underway = now.current;
    clearTimeout(underway.timer);
    if (underway.gesture) useDesign.getState().bail();
    underway.gesture = false;
    underway.text = undefined;
    setText(undefined);
    setError(undefined);
  };

  return {
    text: text ?? shown,
    error,
    change,
    finish,
    cancel,
    onKeyDown: (event) => {
      if (event.key === 'Enter') finish();
      if (event.key === 'Escape' && text !== undefined) {
        event.stopPropagation();
        cancel();
      }
    },
  };
}

interface Underway {
  text: string | undefined;
  /** Whether the design store has a mark open for this field. */
  gesture: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  commit: (text: string) => string | undefined;
  label: string;
}

function apply(underway: Underway): string | undefined {
  if (underway.text === undefined) return undefined;
  const { begin, bail } = useDesign.getState();
  if (!underway.gesture) begin(underway.label);
  underway.gesture = true;
  const reason = underway.commit(underway.text);
  if (reason !== undefined) {
    // What was valid a moment ago ("9" of "9999") was never meant: back to before the visit.
    bail();
    underway.gesture = false;
  }
  return reason;
}

function settle(underway: Underway): string | undefined {
  clearTimeout(underway.timer);
  const reason = apply(underway);
  if (underway.gesture) useDesign.getState().commit();
  underway.gesture = false;
  return reason;
}
