// draw.io's styles: `key=value` with semicolons between. Colours are those of the light scheme.
import { type Colour, colours } from '../../drawing/colours.ts';

export interface Style {
  /** True: a word on its own. Undefined: left out. */
  readonly [key: string]: string | number | true | undefined;
}

export const styleText = (style: Style): string =>
  Object.entries(style)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? `${key};` : `${key}=${String(value)};`))
    .join('');

export const hex = (colour: Colour): string => colours.light[colour].slice(0, 7);

export const WORDS: Style = { html: 1, whiteSpace: 'wrap', fontFamily: 'Inter,Helvetica,Arial' };

/** An HTML label's text. */
export const htmlText = (text: string): string =>
  text.replaceAll(/[&<>]/g, (one) => (one === '&' ? '&amp;' : one === '<' ? '&lt;' : '&gt;'));
