import type { ChangeSpec } from '@codemirror/state';

/**
 * The one change that makes `after` of `before`, leaving what is the same at both ends alone, so that
 * the editor keeps its scroll position, folds and selection. Undefined: nothing differs.
 */
export function replaceText(before: string, after: string): ChangeSpec | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
