// What a team's message may leave open: `{name} keeps messages for {property:retention} days.`

export type Subject = 'block' | 'connection';

const NAMES: { readonly [S in Subject]: readonly string[] } = {
  block: ['name', 'type', 'owner', 'team', 'environment'],
  connection: ['from', 'to', 'kind', 'environment'],
};

const PLACEHOLDER = /\{([^{}]*)\}/g;
const PROPERTY = 'property:';

/** Placeholders that mean nothing in a message about this subject. */
export const unknownPlaceholders = (message: string, subject: Subject): readonly string[] =>
  Array.from(message.matchAll(PLACEHOLDER), ([, text = '']) => text).filter(
    (text) =>
      !NAMES[subject].includes(text) &&
      !(text.startsWith(PROPERTY) && text.length > PROPERTY.length),
  );

export const knownPlaceholders = (subject: Subject): string =>
  [...NAMES[subject], 'property:…'].map((name) => `{${name}}`).join(', ');

export interface Fillings {
  /** By the placeholder's name. */
  readonly names: { readonly [name: string]: string };
  property(path: string): string;
}

export const fillIn = (message: string, { names, property }: Fillings): string =>
  message.replaceAll(PLACEHOLDER, (_, text: string) =>
    text.startsWith(PROPERTY) ? property(text.slice(PROPERTY.length)) : (names[text] ?? ''),
  );
