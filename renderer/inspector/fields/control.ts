import type { ReactNode } from 'react';
import type { Field } from '#app/catalog/fields.ts';
import type { Json } from '#app/json.ts';

/** What every kind of field gets, whatever it edits. */
export interface ControlProps {
  readonly field: Field;
  /** Id of the element that has the keyboard. */
  readonly id: string;
  /** As it stands in the design; undefined while the default holds. */
  readonly value: Json | undefined;
  /** Names the undo step: “Change “Timeout” of charge”. */
  readonly step: string;
  /**
   * Puts a value into the design (null: back to the default), or returns why it can't stand there.
   */
  readonly set: (value: Json | null) => string | undefined;
  /** An entry of a list: the list is labelled, the entry only for who can't see it. */
  readonly bare?: boolean | undefined;
  /** Inside a card, where there is less room. */
  readonly nested?: boolean | undefined;
  /** A resource's own property: it may hold an intrinsic function, and so may what is inside it. */
  readonly intrinsic?: boolean | undefined;
  /** Shown while there is neither value nor default. */
  readonly placeholder?: string | undefined;
  /** False: a value counts only once the field is left, as for a new entry of a list. */
  readonly live?: boolean | undefined;
  /** It always has a value: there is no default to go back to. */
  readonly always?: boolean | undefined;
  /** At the label's end: another way of entering the value. */
  readonly action?: ReactNode;
  /** Under the field: where else the value differs. */
  readonly note?: ReactNode;
}
