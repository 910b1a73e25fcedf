import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockDefinition } from '../../app/catalog/catalog.ts';
import { type Field, fieldsOf } from '../../app/catalog/fields.ts';
import { connectionDefinition } from '../../app/connections/connections.ts';
import type { Block, Connection, Design } from '../../app/design/schema.ts';
import type { Json } from '../../app/json.ts';
import { runRules } from '../../app/rules/run.ts';
import { brokenFixes, TODAY } from '../../app/rules/testing/try-rule.ts';
import { anyDesign, pick } from './design-arbitrary.ts';
import { plausibleDesign } from './plausible-design.ts';

const run = (design: Design) => runRules(design, { today: TODAY });

const reversed = (design: Design): Design => ({
  ...design,
  blocks: Object.fromEntries(Object.entries(design.blocks).toReversed()),
  connections: Object.fromEntries(Object.entries(design.connections).toReversed()),
  waivers: Object.fromEntries(Object.entries(design.waivers).toReversed()),
});

/** What people draw, with some properties of blocks and connections at an edge of their range. */
const detunedDesign: fc.Arbitrary<Design> = fc
  .tuple(plausibleDesign, fc.array(fc.nat(), { minLength: 12, maxLength: 48 }))
  .map(([design, dice]) =>
    dice.reduce((current, die) => {
      const table = die % 3 === 0 ? 'connections' : 'blocks';
      const record = pick<Block | Connection>(Object.values(current[table]), die >> 2);
      if (!record) return current;
      const field = pick(fieldsOfRecord(record), die >> 6);
      const value = field && pick(edgesOf(field), die >> 10);
      if (!field || value === undefined) return current;
      const properties = { ...record.properties, [field.name]: value };
      return {
        ...current,
        [table]: { ...current[table], [record.id]: { ...record, properties } },
      };
    }, design),
  );

const known = new Map<string, readonly Field[]>();

function fieldsOfRecord(record: Block | Connection): readonly Field[] {
  const name = String('kind' in record ? record.kind : record.type);
  const definition = 'kind' in record ? connectionDefinition(name) : blockDefinition(name);
  const fields = known.get(name) ?? (definition ? fieldsOf(definition.properties) : []);
  known.set(name, fields);
  return fields;
}

function edgesOf({ type, minimum, maximum, choices = [] }: Field): Json[] {
  if (type === 'boolean') return [true, false];
  if (type === 'choice') return [...choices];
  return [minimum, maximum].filter((edge) => edge !== undefined);
}

describe('the rules', () => {
  it('survive any design, and name only what is in it', () => {
    fc.assert(
      fc.property(anyDesign(), (design) => {
        const found = run(design);
        expect(found.filter(({ rule }) => rule === 'broken-rule')).toEqual([]);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        const lost = found.flatMap(({ blocks, connections }) => [
          ...blocks.filter((id) => !design.blocks[id]),
          ...connections.filter((id) => !design.connections[id]),
        ]);
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('find the same in the same design, whatever the order of its records', () => {
    fc.assert(
      fc.property(anyDesign(), (design) => {
        expect(run(reversed(design))).toEqual(run(design));
      }),
      { numRuns: 100 },
    );
  });

  it('keep the promise of every fix', () => {
    fc.assert(
      fc.property(fc.oneof(anyDesign(8), detunedDesign), (design) => {
        expect(run(design).flatMap((finding) => brokenFixes(finding, design, TODAY))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('mostly have something to say, and to mend, in these tests', () => {
    const found = fc.sample(detunedDesign, { numRuns: 400, seed: 5 }).flatMap(run);
    const mended = found.filter(({ fixes }) => fixes.length > 0).map(({ rule }) => rule);
    expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(20);
    expect(new Set(mended).size).toBeGreaterThan(15);
  });
});
