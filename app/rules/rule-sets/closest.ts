// "Did you mean …?" for what somebody misspelt in a file.

/** The name that is nearest, if it is near enough to have been meant. */
export function closest(text: string, names: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(text.length / 3));
  let best: { readonly name: string; readonly steps: number } | undefined;
  for (const name of names) {
    if (Math.abs(name.length - text.length) > limit) continue;
    const steps = distance(text, name);
    if (steps <= limit && steps < (best?.steps ?? Infinity)) best = { name, steps };
  }
  return best?.name;
}

/** Levenshtein's: characters to insert, drop or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, one] of a.split('').entries()) {
    const next = [index + 1];
    for (const [column, other] of b.split('').entries())
      next.push(
        Math.min(
          (next[column] ?? 0) + 1,
          (row[column + 1] ?? 0) + 1,
          (row[column] ?? 0) + (one === other ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
