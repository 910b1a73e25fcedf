// Elements of an SVG as text. Everything that came from a design passes through here.

/** XML has no way to write these, escaped or not; a file that holds one is no XML. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeXml = (text: string): string =>
  text
    .replaceAll(UNWRITABLE, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

export interface Attributes {
  readonly [name: string]: string | number | undefined;
}

/** Content is XML already; attributes are not. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(value ?? '')}"`)
    .join('');
  return content === undefined ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

const attributeText = (value: string | number): string =>
  typeof value === 'number' ? decimal(value) : escapeXml(value);

/** At most two places: a hundredth of a pixel is nothing. */
export const decimal = (value: number): string => String(Math.round(value * 100) / 100 || 0);
