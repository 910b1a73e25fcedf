// YAML as people write it: short tags, no wrapped lines, a blank line between resources and the
// block's name above its own. Each entry is written by itself, so that its range is known.
import { Document } from 'yaml';
import { SECTIONS, type Template } from '../template.ts';
import type { Emitted, TextRange } from './emitted.ts';
import { toNode, UNPRINTABLE } from './yaml-node.ts';

export interface YamlOptions {
  /** One line above each of these entries, without the `#`. */
  readonly comments?: { readonly [logicalId: string]: string };
}

const LISTED: ReadonlySet<string> = new Set(['Parameters', 'Resources']);
const INDENT = '  ';

/** The template as YAML 1.1, the version CloudFormation reads, sections in AWS's order. */
export function emitYaml(template: Template, { comments = {} }: YamlOptions = {}): Emitted {
  const ranges: { [logicalId: string]: TextRange } = {};
  const write = entryWriter();
  let text = '';
  for (const section of SECTIONS) {
    const value: unknown = template[section];
    if (value === undefined) continue;
    if (text !== '' && typeof value === 'object') text += '\n';
    const entries = LISTED.has(section) ? Object.entries(value ?? {}) : [];
    if (entries.length === 0) {
      text += write(section, value);
      continue;
    }
    text += `${section}:\n`;
    for (const [index, [logicalId, entry]] of entries.entries()) {
      if (index > 0) text += '\n';
      const start = text.length;
      const comment = comments[logicalId];
      if (comment) text += `${INDENT}# ${oneLine(comment)}\n`;
      text += indented(write(logicalId, entry));
      ranges[logicalId] = { start, end: text.length - 1 };
    }
  }
  return { text, ranges };
}

/** Writes `key: value`, from the start of a line to its end. One document serves for all. */
function entryWriter(): (key: string, value: unknown) => string {
  const document = new Document(null, { version: '1.1' });
  return (key, value) => {
    document.contents = toNode({ [key]: value });
    return document
      .toString({
        directives: false,
        lineWidth: 0,
        flowCollectionPadding: false,
        singleQuote: true,
      })
      .replaceAll(everyUnprintable, escaped);
  };
}

const everyUnprintable = new RegExp(UNPRINTABLE, 'gu');

/** As YAML escapes it between double quotes, the only place where it can stand. */
const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const oneLine = (comment: string): string =>
  comment.replaceAll(everyUnprintable, ' ').replaceAll(/\s+/g, ' ').trim();

/** Every line but empty ones: block scalars stay what they are when they move as a whole. */
const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, INDENT);
