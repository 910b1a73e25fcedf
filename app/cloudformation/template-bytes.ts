import { onceFor } from '../once-for.ts';
import type { Resource, Template } from './template.ts';

interface Size {
  /** Of UTF-8, as JSON without any layout: what a template can be sent as. */
  readonly bytes: number;
  /** Values that CloudFormation fetches elsewhere when it deploys: `{{resolve:ssm:…}}`. */
  readonly dynamicReferences: number;
}

/**
 * Asked after every edit of templates of megabytes: a resource that another template has as well is
 * measured once.
 */
export function templateSize({ Resources, ...rest }: Template): Size {
  const { bytes, dynamicReferences } = jsonSize({ ...rest, Resources: {} });
  const entries = Object.entries(Resources);
  const total = { bytes: bytes + Math.max(entries.length - 1, 0), dynamicReferences };
  for (const [logicalId, resource] of entries) {
    const size = sizeOf(resource);
    total.bytes += jsonSize(logicalId).bytes + 1 + size.bytes;
    total.dynamicReferences += size.dynamicReferences;
  }
  return total;
}

export const templateBytes = (template: Template): number => templateSize(template).bytes;

/** A compiled resource is never written to. */
const sizeOf = onceFor((resource: Resource): Size => jsonSize(resource));

function jsonSize(value: unknown): Size {
  const text = JSON.stringify(value);
  return {
    bytes: text.length + (BEYOND_ASCII.test(text) ? furtherBytes(text) : 0),
    dynamicReferences: text.includes(DYNAMIC) ? text.split(DYNAMIC).length - 1 : 0,
  };
}

/** All but a few characters are one code unit and one byte. */
function furtherBytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    // Beyond the basic plane two units are four bytes, else one is two or three.
    bytes += point < 0x80 ? 0 : point < 0x8_00 ? 1 : 2;
  }
  return bytes;
}

const BEYOND_ASCII = /[\u0080-\uffff]/;
const DYNAMIC = '{{resolve:';
