import type { Template } from './template.ts';

/** Bytes of UTF-8 that a template has as JSON without any layout: what it can be sent as. */
export function templateBytes(template: Template): number {
  let bytes = 0;
  for (const character of JSON.stringify(template)) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
