// The laws of dividing a design into stacks: nothing is lost or doubled, each refers only to what is
// in it, they can be made one after the other, and what changes inside a microservice stays there.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { PSEUDO_PARAMETERS, references } from '#app/cloudformation/intrinsics.ts';
import type { Template, Value } from '#app/cloudformation/template.ts';
import { type Compilation, compile, type Stack } from '#app/compiler/compile.ts';
import { BlockId, LogicalId } from '#app/design/ids.ts';
import { Crossing, Design, type StackLayout } from '#app/design/schema.ts';
import { sketch } from '#app/design/testing/sketch.ts';
import { plausibleDesign } from './plausible-design.ts';

const SERVICES = ['orders', 'payments', 'shipping'] as const;

/** Blocks as people draw them, most of them owned by one of three microservices. */
const ownedDesign: fc.Arbitrary<Design> = fc
  .record({
    design: plausibleDesign,
    owners: fc.array(fc.constantFrom(...SERVICES, undefined), { minLength: 15, maxLength: 15 }),
  })
  .map(({ design, owners }) => {
    const blocks = Object.values(design.blocks).map((block, index) => {
      const owner = owners[index % owners.length];
      return owner === undefined || ['vpc', 'subnet-tier', 'microservice'].includes(block.type)
        ? block
        : { ...block, owner: BlockId.parse(owner) };
    });
    const services = SERVICES.map((name) => ({
      id: BlockId.parse(name),
      type: 'microservice',
      name,
      logicalId: LogicalId.parse(`${name}Svc`),
      position: { x: 0, y: 0 },
      properties: {},
    }));
    return {
      ...design,
      blocks: Object.fromEntries([...blocks, ...services].map((block) => [block.id, block])),
    };
  });

/** Four microservices, each a function with a queue before it, that leave work with one another. */
const messaging: fc.Arbitrary<Design> = fc
  .uniqueArray(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 9, selector: String })
  .map((lines) => {
    const names = ['a', 'b', 'c', 'd'];
    const connections = lines.filter(([from, to]) => from !== to);
    return sketch({
      settings: { stacks: { layout: 'per-service' } },
      blocks: Object.fromEntries(
        names.flatMap((name): [string, { type: string; owner?: string }][] => [
          [`${name}s`, { type: 'microservice' }],
          [`${name}-work`, { type: 'lambda-function', owner: `${name}s` }],
          [`${name}-queue`, { type: 'sqs-queue', owner: `${name}s` }],
        ]),
      ),
      connections: [
        ...names.map((name) => [`${name}-queue`, 'triggers', `${name}-work`] as const),
        ...connections.map(
          ([from, to]) => [`${names[from]}-work`, 'sends', `${names[to]}-queue`] as const,
        ),
      ],
    });
  });

const as = (design: Design, layout: StackLayout, crossing?: Crossing): Design => ({
  ...design,
  settings: { ...design.settings, stacks: { layout, ...(crossing && { crossing }) } },
});

const divided = fc
  .record({
    design: ownedDesign,
    layout: fc.constantFrom('nested' as const, 'per-service' as const),
    crossing: fc.constantFrom(...Crossing.options),
  })
  .map(({ design, layout, crossing }) => as(design, layout, crossing));

const parts = ({ stacks }: Compilation): readonly Stack[] =>
  stacks.filter(({ role }) => role !== 'root');

const bytes = ({ template, comments }: Stack): string => emitYaml(template, { comments }).text;

const valuesOf = ({ Resources, Outputs = {}, Conditions = {} }: Template): readonly Value[] => [
  ...Object.values(Resources).map(({ Properties = {} }) => Properties),
  ...Object.values(Outputs).map((output) => output.Value),
  ...Object.values(Conditions),
];

const knotted = ({ problems }: Compilation): boolean =>
  problems.some(({ code }) => code === 'stack-cycle');

describe('stacks', () => {
  it('refer only to what is in them', () => {
    fc.assert(
      fc.property(divided, (design) => {
        for (const { template } of compile(design).stacks) {
          const known = new Set<string>([
            ...Object.keys(template.Resources),
            ...Object.keys(template.Parameters ?? {}),
            ...PSEUDO_PARAMETERS,
          ]);
          const named = valuesOf(template).flatMap((value) =>
            references(value).map(({ target }) => target),
          );
          const waits = Object.values(template.Resources).flatMap(
            ({ DependsOn = [] }) => DependsOn,
          );
          expect([...named, ...waits].filter((target) => !known.has(target))).toEqual([]);
        }
      }),
    );
  });

  it('hold together what the single template holds', () => {
    fc.assert(
      fc.property(divided, (design) => {
        const whole = compile(as(design, 'single')).stacks.flatMap(({ template }) =>
          Object.entries(template.Resources).map(([id, { Type }]) => `${id} ${Type}`),
        );
        const held = parts(compile(design)).flatMap(({ template }) =>
          Object.entries(template.Resources).map(([id, { Type }]) => `${id} ${Type}`),
        );
        expect(held.toSorted()).toEqual(whole.toSorted());
      }),
    );
  });

  it('take from one another only what is there to be taken', () => {
    fc.assert(
      fc.property(divided, (design) => {
        const { stacks } = compile(design);
        for (const { wires, template, needs } of stacks)
          for (const { parameter, from, output } of wires) {
            expect(Object.keys(template.Parameters ?? {})).toContain(parameter);
            expect(needs).toContain(from);
            const other = stacks.find(({ key }) => key === from);
            const given = output === undefined ? [] : [output];
            expect(Object.keys(other?.template.Outputs ?? {})).toEqual(
              expect.arrayContaining(given),
            );
          }
      }),
    );
  });

  it('can be made in the order they are in, unless a cycle is named', () => {
    fc.assert(
      fc.property(divided, (design) => {
        const compilation = compile(design);
        fc.pre(!knotted(compilation));
        const made = new Set<string>();
        for (const { key, needs } of parts(compilation)) {
          expect(needs.filter((need) => !made.has(need))).toEqual([]);
          made.add(key);
        }
      }),
    );
  });

  it('are free of cycles once the named connections are cut', () => {
    fc.assert(
      fc.property(messaging, (design) => {
        const cut = compile(design).problems.flatMap(({ code, connections }) =>
          code === 'stack-cycle' ? connections : [],
        );
        const connections = Object.fromEntries(
          Object.entries(design.connections).filter(([, { id }]) => !cut.includes(id)),
        );
        expect(knotted(compile({ ...design, connections }))).toBe(false);
        // None of them too many: without one of the cuts the stacks need one another again.
        for (const id of cut) {
          const kept = { ...connections, [id]: design.connections[id] };
          expect(knotted(compile(Design.parse({ ...design, connections: kept })))).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('have the same bytes whatever the order of records', () => {
    fc.assert(
      fc.property(divided, (design) => {
        const reversed: Design = {
          ...design,
          blocks: Object.fromEntries(Object.entries(design.blocks).toReversed()),
          connections: Object.fromEntries(Object.entries(design.connections).toReversed()),
        };
        expect(compile(reversed).stacks.map(bytes)).toEqual(compile(design).stacks.map(bytes));
      }),
    );
  });

  it('stay as they are when another microservice changes inside', () => {
    fc.assert(
      fc.property(ownedDesign, fc.constantFrom(...Crossing.options), (design, crossing) => {
        const chosen = as(design, 'per-service', crossing);
        const own = Object.values(design.blocks).find(({ owner }) => owner === 'orders');
        fc.pre(own !== undefined);
        // A dashboard of the whole design shows everybody's insides, and so changes with them.
        const showsAll = Object.values(design.blocks).some(
          ({ type, owner }) => type === 'cloudwatch-dashboard' && owner !== 'orders',
        );
        fc.pre(!showsAll);
        const queue = {
          ...own,
          id: BlockId.parse('new'),
          type: 'sqs-queue',
          name: 'new',
          logicalId: LogicalId.parse('BrandNewQueue'),
          properties: {},
        };
        const { parent: _parent, ...unplaced } = queue;
        const more = { ...chosen, blocks: { ...chosen.blocks, [queue.id]: unplaced } };
        const others = (compilation: Compilation): readonly string[] =>
          compilation.stacks.filter(({ owner }) => owner !== 'orders').map(bytes);
        expect(others(compile(more))).toEqual(others(compile(chosen)));
      }),
    );
  });
});
