import type { Block, Design } from '#app/design/schema.ts';

/**
 * Whether two versions of a design differ in looks alone (where blocks lie, how large they are, what
 * their notes say). A drag makes a version a frame: rules and compiler need not hear of those.
 */
export function sameMeaning(a: Design, b: Design): boolean {
  if (a === b) return true;
  return (
    a.name === b.name &&
    a.description === b.description &&
    a.settings === b.settings &&
    a.connections === b.connections &&
    a.waivers === b.waivers &&
    a.parameters === b.parameters &&
    sameBlocks(a.blocks, b.blocks)
  );
}

function sameBlocks(a: Design['blocks'], b: Design['blocks']): boolean {
  if (a === b) return true;
  const before: readonly Block[] = Object.values(a);
  const after: readonly Block[] = Object.values(b);
  return (
    before.length === after.length &&
    before.every((block, index) => {
      const other = after[index];
      return other !== undefined && (block === other || sameBlock(block, other));
    })
  );
}

const LOOKS: ReadonlySet<string> = new Set(['position', 'size', 'notes'] satisfies (keyof Block)[]);

function sameBlock(a: Block, b: Block): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => LOOKS.has(key) || Object.is(a[key], b[key]));
}
