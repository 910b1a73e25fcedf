/**
 * Where a key leads in a list of `count` from the entry `at` (-1: none yet); `page` is what Page Up
 * and Page Down pass. -1: not a key that travels, or nowhere to go.
 */
export function entryAfterKey(key: string, at: number, count: number, page: number): number {
  const last = count - 1;
  if (last < 0) return -1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + page, last);
    case 'PageUp':
      return Math.max(at - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return -1;
  }
}
