/** Top of each row, and at the end the height of all of them, in pixels. */
export function offsetsOf(rows: readonly { readonly height: number }[]): readonly number[] {
  const offsets = [0];
  for (const { height } of rows) offsets.push((offsets.at(-1) ?? 0) + height);
  return offsets;
}

/** Rows beyond the edges that are there already when somebody scrolls. */
const OVERSCAN = 8;

/** The rows to draw: `first` up to, not including, `last`. */
export function rowsInView(
  offsets: readonly number[],
  top: number,
  height: number,
): { readonly first: number; readonly last: number } {
  const count = offsets.length - 1;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? 0) <= top) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < count && (offsets[last] ?? 0) < top + height) last++;
  return { first: Math.max(0, low - OVERSCAN), last: Math.min(count, last + OVERSCAN) };
}
