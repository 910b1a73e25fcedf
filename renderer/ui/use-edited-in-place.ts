// A field that stands where the text it changes is read: on the canvas, in a tree, in a heading.
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react';
import { keyInPlace } from './key-in-place.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface EditedInPlace {
  /** Once: with the text, or without one when Escape dropped it. */
  readonly onDone: (text?: string) => void;
  /** Where the keyboard goes on when a key ended it; who clicked elsewhere is there already. */
  readonly next?: (field: Field) => HTMLElement | null | undefined;
  /** Whether the text may have several lines. */
  readonly lines?: boolean;
}

interface InPlace<F extends Field> {
  readonly ref: RefObject<F | null>;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<F>) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

/**
 * Opens with all of its text selected. Enter and leaving it keep the text, Escape drops it, and nothing
 * of what is typed or clicked reaches what lies under it. Spread the answer on the field.
 */
export function useEditedInPlace<F extends Field>(options: EditedInPlace): InPlace<F> {
  const { onDone, next, lines = false } = options;
  const ref = useRef<F>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, []);

  const finish = (text?: string): void => {
    // Taking the field away blurs it: once is enough.
    if (done.current) return;
    done.current = true;
    onDone(text);
  };
  return {
    ref,
    onBlur: () => finish(ref.current?.value),
    onKeyDown: (event) => {
      const meant = keyInPlace(event.nativeEvent, lines);
      if (meant === 'leave') return;
      event.stopPropagation();
      if (meant === 'write') return;
      event.preventDefault();
      // Asked before, while the field is still where it was.
      const goOn = next?.(event.currentTarget);
      finish(meant === 'keep' ? event.currentTarget.value : undefined);
      goOn?.focus({ preventScroll: true });
    },
    onClick: stop,
    onDoubleClick: stop,
  };
}

const stop = (event: MouseEvent): void => event.stopPropagation();
