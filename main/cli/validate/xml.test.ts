import { expect, it } from 'vitest';
import { xmlDocument } from './xml.ts';

it('escapes what would be markup, and what a parser would make spaces of', () => {
  const tricky = '<a href="x">&amp; \'q\' ]]>\n\t\r';
  expect(
    xmlDocument({ name: 'a', attributes: { b: tricky, c: 1, d: undefined }, content: tricky }),
  ).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<a b="&lt;a href=&quot;x&quot;&gt;&amp;amp; \'q\' ]]&gt;&#10;&#9;&#13;" c="1">&lt;a href="x"&gt;&amp;amp; \'q\' ]]&gt;',
      '\t&#13;</a>',
    ].join('\n'),
  );
});

it('keeps every character XML has, and replaces those it has not', () => {
  const content = 'ünï 🛒 \u0000\u0007\u001B\uD800\uFFFF';
  expect(xmlDocument({ name: 'a', attributes: {}, content })).toContain(
    '<a>ünï 🛒 \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD</a>',
  );
});

it('indents elements, and closes those without content at once', () => {
  const inner = { name: 'b', attributes: {} };
  expect(
    xmlDocument({ name: 'a', attributes: {}, content: [inner, { ...inner, content: 'x' }] }),
  ).toMatch(/\n<a>\n {2}<b\/>\n {2}<b>x<\/b>\n<\/a>$/);
});
