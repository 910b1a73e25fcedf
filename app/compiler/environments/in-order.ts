/**
 * The entries of several records by key, each with its value in every record that has it. Keys keep
 * the order they have in the records: one that the first lacks comes after what it follows in its own.
 */
export function inOrder<V>(
  records: readonly { readonly [key: string]: V }[],
): ReadonlyMap<string, ReadonlyMap<number, V>> {
  let keys: string[] = [];
  const parts = new Map<string, Map<number, V>>();
  for (const [index, record] of records.entries()) {
    const following = new Map<string | undefined, string[]>();
    let above: string | undefined;
    for (const [key, value] of Object.entries(record)) {
      const known = parts.get(key);
      if (known) {
        known.set(index, value);
        above = key;
        continue;
      }
      parts.set(key, new Map([[index, value]]));
      following.set(above, [...(following.get(above) ?? []), key]);
    }
    keys = [
      ...(following.get(undefined) ?? []),
      ...keys.flatMap((key) => [key, ...(following.get(key) ?? [])]),
    ];
  }
  return new Map(keys.map((key) => [key, parts.get(key) ?? new Map()]));
}
