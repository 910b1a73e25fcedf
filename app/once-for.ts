/**
 * Computes what only depends on an object once for it, and keeps it as long as the object. Records and
 * versions of a design are never changed, so that what was said of one stays true.
 */
export function onceFor<Key extends object, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
