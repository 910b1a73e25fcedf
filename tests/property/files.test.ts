import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDesign } from '../../app/design/read.ts';
import { Design } from '../../app/design/schema.ts';
import { writeDesign } from '../../app/design/write.ts';
import { anyDesign, anyHandledDesign } from './design-arbitrary.ts';

/** The same records in another order, and their fields too, as a merge may leave them. */
const shuffled = <T>(record: { readonly [key: string]: T }, seed: number): { [key: string]: T } =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => hash(a, seed) - hash(b, seed)));

const hash = (text: string, seed: number): number =>
  Array.from(text).reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521, seed);

/** A whole design, or a failure that says something. */
function isAnswer(read: ReturnType<typeof readDesign>): boolean {
  return read.ok ? Design.safeParse(read.value).success : read.failure.message.length > 10;
}

describe('a design file', () => {
  it('reads back as the design that was written, unknown fields and types included', () => {
    fc.assert(
      fc.property(anyHandledDesign(), (design) => {
        expect(readDesign(writeDesign(design))).toEqual({ ok: true, value: design });
      }),
      { numRuns: 300 },
    );
  });

  it('has the same text whatever the order of records and fields in memory', () => {
    fc.assert(
      fc.property(anyDesign(), fc.nat(), (design, seed) => {
        const blocks = Object.fromEntries(
          Object.entries(design.blocks).map(([id, block]) => [id, shuffled(block, seed)]),
        );
        const same = shuffled(
          {
            ...design,
            blocks: shuffled(blocks, seed),
            connections: shuffled(design.connections, seed),
            waivers: shuffled(design.waivers, seed),
          },
          seed,
        );
        expect(writeDesign(same as Design)).toBe(writeDesign(design)); // the same fields, reordered
      }),
    );
  });

  it('changes by a line or two when a block moves', () => {
    fc.assert(
      fc.property(anyDesign(), fc.nat(), (design, index) => {
        const blocks = Object.values(design.blocks);
        const block = blocks[index % blocks.length];
        if (!block) return;
        const position = { ...block.position, x: block.position.x + 1 };
        const moved = {
          ...design,
          blocks: { ...design.blocks, [block.id]: { ...block, position } },
        };
        const before = writeDesign(design).split('\n');
        const after = writeDesign(moved).split('\n');
        expect(after).toHaveLength(before.length);
        expect(after.filter((line, at) => line !== before[at])).toHaveLength(1);
      }),
    );
  });

  it('is refused, never thrown at, when cut off anywhere', () => {
    fc.assert(
      fc.property(anyDesign(4), fc.nat(), (design, at) => {
        const text = writeDesign(design).trimEnd();
        const read = readDesign(text.slice(0, at % text.length));
        expect(read.ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is read or refused, never thrown at, when damaged in the middle', () => {
    fc.assert(
      fc.property(
        anyDesign(4),
        fc.nat(),
        fc.nat({ max: 20 }),
        fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom('null', '[]', '{}', '-1', '"__proto__"', '1e999', '"constructor"'),
        ),
        (design, at, length, junk) => {
          const text = writeDesign(design);
          const start = at % text.length;
          const read = readDesign(text.slice(0, start) + junk + text.slice(start + length));
          expect(isAnswer(read)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('survives any JSON in place of any field', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'version',
          'name',
          'settings',
          'blocks',
          'connections',
          'waivers',
          'parameters',
        ),
        fc.jsonValue(),
        (field, value) => {
          const text = JSON.stringify({
            format: 'stackwright',
            version: 1,
            name: 'x',
            [field]: value,
          });
          expect(isAnswer(readDesign(text))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
