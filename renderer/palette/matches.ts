/** Whether every word is somewhere in the texts. Words are lower-case; no words match anything. */
export function matches(words: readonly string[], texts: readonly string[]): boolean {
  if (words.length === 0) return true;
  const all = texts.join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}

/** How near a name is to a search, 0 the nearest: the same, begins with it, has it, has not. */
export function nearness(search: string, name: string): number {
  const [wanted, text] = [search.trim().toLowerCase(), name.toLowerCase()];
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  return text.includes(wanted) ? 2 : 3;
}
