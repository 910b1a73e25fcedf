// What could not be opened is told until it is closed, or until something else was opened: then the
// message would only cover the design that is there.
import type { Failure } from '#app/result.ts';
import { hideFailure, sayFailure } from '../notices/notices.ts';

const told = new Set<string>();

/** `what`: "shop.stackwright.json", "The example shop". */
export function sayNotOpened(what: string, failure: Failure): void {
  const title = `${what} could not be opened`;
  told.add(title);
  sayFailure(title, failure);
}

export function forgetNotOpened(): void {
  for (const title of told) hideFailure(title);
  told.clear();
}
