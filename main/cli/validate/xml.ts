// As much XML as a report needs: elements with attributes and text.

export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string | number | undefined };
  readonly content?: string | readonly Element[];
}

export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}`;

function element({ name, attributes, content = [] }: Element, indent: string): string {
  const listed = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  );
  const start = `${indent}<${name}${listed.join('')}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${escapeText(content)}</${name}>`;
  const inner = content.map((child) => element(child, `${indent}  `));
  return [`${start}>`, ...inner, `${indent}</${name}>`].join('\n');
}

const escapeText = (text: string): string =>
  allowed(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;') // a text may not hold "]]>"
    .replaceAll('\r', '&#13;');

/** A parser makes spaces of plain line ends and tabs in attributes. */
const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** XML 1.0 has no way to write these characters, escaped or not. */
const allowed = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
