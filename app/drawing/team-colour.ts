// Teams are told apart by name; the dot beside it only helps the eye find its like. Mid tones that
// show on both schemes.
const COLOURS = [
  '#E0695F',
  '#2F8F95',
  '#C8963E',
  '#8A63D2',
  '#4F86C6',
  '#6B9A3B',
  '#C55B94',
  '#7A8794',
] as const;

/** The same team has the same colour everywhere. */
export function teamColour(team: string): `#${string}` {
  let hash = 0;
  for (const character of team) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return COLOURS[hash % COLOURS.length] ?? '#7A8794';
}
