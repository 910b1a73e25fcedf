/** Names of the rules in a text of Guard's language. */
export const guardRulesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/^[ \t]*rule[ \t]+(\w+)/gm), ([, name = '']) => name);
