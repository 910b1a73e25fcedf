/**
 * Whether a text is what a pattern says: `*` stands for any run of characters, `?` for one, all
 * else for itself. Patterns come from files, so they are no regular expressions: the worst of these
 * costs the product of the two lengths.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  let at = 0;
  let read = 0;
  let star = -1;
  let retry = 0;
  while (read < text.length) {
    const expected = pattern[at];
    if (expected === '*') {
      star = at;
      at += 1;
      retry = read;
    } else if (expected === '?' || expected === text[read]) {
      at += 1;
      read += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      read = retry;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

export const isGlob = (pattern: string): boolean => /[*?]/.test(pattern);

export const matchesAny = (patterns: string | readonly string[], text: string): boolean =>
  typeof patterns === 'string'
    ? matchesGlob(patterns, text)
    : patterns.some((pattern) => matchesGlob(pattern, text));
