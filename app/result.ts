// Expected failures are values. Throwing is for broken invariants only.

/** What went wrong, for people: `message` says what happened and where, `hint` what to do next. */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  readonly hint?: string;
}

export type Result<T, F extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** An expected failure: a stable code, what happened and where, and what to do next. */
export function fail<Code extends string>(
  code: Code,
  message: string,
  hint?: string,
): { readonly ok: false; readonly failure: Failure<Code> } {
  return { ok: false, failure: hint === undefined ? { code, message } : { code, message, hint } };
}
