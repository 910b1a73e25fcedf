/** What a key means to a text that is being edited in place. */
export type KeyInPlace =
  | 'keep'
  | 'drop'
  /** It writes or moves the caret: nothing round the field should take it for a command. */
  | 'write'
  /** It was never the field's: Tab, the menu's keys and combinations. */
  | 'leave';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** An input method is writing: its Enter and Escape are its own. */
  readonly isComposing: boolean;
}

/** @param lines whether the text may have several: then Enter begins one, and ends it with Ctrl or Cmd. */
export function keyInPlace(pressed: Pressed, lines: boolean): KeyInPlace {
  const { key, ctrlKey, metaKey, altKey, isComposing } = pressed;
  if (isComposing) return 'write';
  if (key === 'Escape') return 'drop';
  if (key === 'Enter') return !lines || ctrlKey || metaKey ? 'keep' : 'write';
  if (key === 'Tab' || /^F\d+$/.test(key)) return 'leave';
  return ctrlKey || metaKey || altKey ? 'leave' : 'write';
}
