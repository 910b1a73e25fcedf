import type { Resource, Template } from './template.ts';

/**
 * Bytes of UTF-8 that a template has as JSON without any layout: what it can be sent as. Asked after
 * every edit of templates of megabytes: a resource that another template has as well is measured once.
 */
export function templateBytes({ Resources, ...rest }: Template): number {
  let bytes = jsonBytes({ ...rest, Resources: {} });
  const entries = Object.entries(Resources);
  for (const [logicalId, resource] of entries) bytes += jsonBytes(logicalId) + 1 + sizeOf(resource);
  return bytes + Math.max(entries.length - 1, 0);
}

/** A compiled resource is never written to. */
const sizes = new WeakMap<Resource, number>();

function sizeOf(resource: Resource): number {
  const known = sizes.get(resource);
  if (known !== undefined) return known;
  const size = jsonBytes(resource);
  sizes.set(resource, size);
  return size;
}

function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  // All but a few characters are one code unit and one byte.
  for (const [wide] of text.matchAll(BEYOND_ASCII)) {
    const point = wide.codePointAt(0) ?? 0;
    // Beyond the basic plane two units are four bytes, else one is two or three.
    bytes += point < 0x8_00 ? 1 : 2;
  }
  return bytes;
}

const BEYOND_ASCII = /[\u0080-\u{10ffff}]/gu;
