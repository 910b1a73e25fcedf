import { SECTIONS, type Template } from '../template.ts';
import type { Emitted, TextRange } from './emitted.ts';

const INDENT = '  ';
const LISTED: ReadonlySet<string> = new Set(['Parameters', 'Resources']);

/** The template as JSON, indented by two spaces, sections in AWS's order. */
export function emitJson(template: Template): Emitted {
  const ranges: { [logicalId: string]: TextRange } = {};
  let text = '{';
  let separator = '\n';
  for (const section of SECTIONS) {
    const value: unknown = template[section];
    if (value === undefined) continue;
    text += `${separator}${INDENT}${JSON.stringify(section)}: `;
    separator = ',\n';
    const entries = LISTED.has(section) ? Object.entries(value ?? {}) : [];
    if (entries.length === 0) {
      text += indented(value, 1);
      continue;
    }
    text += '{';
    for (const [index, [logicalId, entry]] of entries.entries()) {
      text += `${index > 0 ? ',' : ''}\n${INDENT.repeat(2)}`;
      const start = text.length;
      text += `${JSON.stringify(logicalId)}: ${indented(entry, 2)}`;
      ranges[logicalId] = { start, end: text.length };
    }
    text += `\n${INDENT}}`;
  }
  return { text: `${text}\n}\n`, ranges };
}

const indented = (value: unknown, depth: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${INDENT.repeat(depth)}`);
