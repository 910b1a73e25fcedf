/**
 * AWS's Markdown documentation as a plain sentence or two of at most `length` characters: links and
 * code lose their marks; whole sentences are kept where at least one fits.
 */
export function shorten(markdown: string, length: number): string {
  const plain = (markdown.split(/\n\s*(?:[-*>|]|\d+\.) /)[0] ?? '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`]|\*\*/g, '')
    .replaceAll(/(^|\s)\*(\S[^*]*)\*/g, '$1$2')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,.;:)])(?=\s|$|[,.;:)])/g, '$1')
    .replaceAll(/\( /g, '(')
    .trim()
    .replace(/(?<=[.!?]) [^.!?]+:$/, ''); // announced a list, which isn't kept
  if (plain.length <= length) return plain;
  let kept = '';
  for (const sentence of plain.split(/(?<=[^.][.!?]) (?=[A-Z])/)) {
    const longer = kept === '' ? sentence : `${kept} ${sentence}`;
    if (longer.length > length) break;
    kept = longer;
  }
  if (kept !== '') return kept;
  const cut = plain.slice(0, length - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:(]$/, '')}…`;
}
