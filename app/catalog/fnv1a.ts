/** A number of 32 bits that is the same for the same text, for ids and places: FNV-1a. */
export function fnv1a(text: string): number {
  let state = 0x811c9dc5;
  for (const character of text) {
    state ^= character.codePointAt(0) ?? 0;
    state = Math.imul(state, 0x01000193) >>> 0;
  }
  return state;
}
