// A text while it is being typed, for React: see DraftSession. Escape restores what was there before;
// what is refused stays in the field with its reason.
import { type KeyboardEvent, useEffect, useLayoutEffect, useState } from 'react';
import { createDraftSession } from './draft-session.ts';

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
  const [session] = useState(createDraftSession);
  const [text, setText] = useState<string>();
  const [error, setError] = useState<string>();

  useLayoutEffect(() => session.aim({ label, commit, live }));
  // Unmounted while it is edited (another block was selected): what is valid is kept.
  useEffect(() => () => void session.finish(), [session]);

  const change = (next: string): void => {
    setText(next);
    session.change(next, setError);
  };
  const finish = (): void => {
    const reason = session.finish();
    setError(reason);
    if (reason === undefined) setText(undefined);
  };
  const cancel = (): void => {
    session.cancel();
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
