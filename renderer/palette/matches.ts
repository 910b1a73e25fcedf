/** Whether every word is somewhere in the texts. Words are lower-case; no words match anything. */
export function matches(words: readonly string[], texts: readonly string[]): boolean {
  if (words.length === 0) return true;
  const all = texts.join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}
