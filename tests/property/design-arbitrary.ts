// Random designs for property tests: whole (nothing dangles, no cycle of containers), but with all
// a file may hold – curated, raw and unknown types, unknown fields, odd names, wrong properties.
import * as fc from 'fast-check';
import { blockDefinition, curatedBlocks } from '../../app/catalog/catalog.ts';
import { fieldsOf } from '../../app/catalog/fields.ts';
import { connectionDefinitions } from '../../app/connections/connections.ts';
import { Design } from '../../app/design/schema.ts';
import type { Json } from '../../app/json.ts';

/** JSON as it comes back from a file: no -0, no `__proto__` (which zod drops, as it should). */
export const anyJson: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 2 })
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll('"__proto__"', '"proto"')) as Json);

export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,4})?$/),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((text) => `n${text}`),
);

/** Often the same few points, so that a move to where a block is happens too. */
export const anyPoint = fc.oneof(
  fc.constantFrom({ x: 0, y: 0 }, { x: 8, y: 8 }),
  fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
  }),
);

export const anySize = fc.record({
  width: fc.integer({ min: 1, max: 2000 }),
  height: fc.integer({ min: 1, max: 2000 }),
});

const anyProperties = fc.dictionary(
  fc.constantFrom('timeout', 'memory', 'cluster', 'zebra', 'Ref'),
  anyJson,
  { maxKeys: 3 },
);

/** Fields that a newer Stackwright, or another tool, may have written. */
const unknownFields = fc.dictionary(fc.constantFrom('xFuture', 'aFuture'), anyJson, { maxKeys: 2 });

export const anyBlockType: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...curatedBlocks.map(({ type }) => type)) },
  // Few types refer to others or own them, yet those are where most can go wrong.
  { weight: 3, arbitrary: fc.constantFrom('ecs-service', 'microservice') },
  { weight: 2, arbitrary: fc.constantFrom('AWS::SNS::Topic', 'AWS::Future::Thing') },
  { weight: 1, arbitrary: fc.constant('from-the-future') },
);

export const anyConnectionKind: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...connectionDefinitions.map(({ kind }) => kind)) },
  { weight: 1, arbitrary: fc.constant('kind-from-the-future') },
);

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Names of environments; a record may hold some for one that the design doesn't have. */
const ENVIRONMENTS = ['dev', 'Staging', 'prod-eu'] as const;
export const anyEnvironment = fc.constantFrom(...ENVIRONMENTS);

const anyVariations = optional(
  fc.dictionary(
    anyEnvironment,
    fc.record({ enabled: fc.boolean(), properties: anyProperties }, { requiredKeys: [] }),
    { maxKeys: 3 },
  ),
);

const anyEnvironments = optional(
  fc.uniqueArray(anyEnvironment, { maxLength: 3 }).map((names) => names.map((name) => ({ name }))),
);

const parameterSeed = fc.record(
  {
    name: fc.constantFrom('Alpha', 'Beta', 'Gamma'),
    type: fc.constantFrom('String', 'Number', 'CommaDelimitedList'),
    description: fc.string(),
    default: fc.string(),
    allowedValues: fc.array(fc.string(), { maxLength: 2 }),
    allowedPattern: fc.constantFrom('[a-z]+', '(', '.*'),
    noEcho: fc.boolean(),
    values: fc.dictionary(anyEnvironment, fc.string(), { maxKeys: 2 }),
    unknown: unknownFields,
  },
  { requiredKeys: ['name', 'type', 'unknown'] },
);

const blockSeed = fc.record({
  type: anyBlockType,
  name: anyName,
  /** An earlier block to sit in; a later one could make a cycle. */
  parent: optional(fc.nat()),
  owner: optional(fc.nat()),
  position: anyPoint,
  size: optional(anySize),
  properties: anyProperties,
  /** Which block its properties refer to, where it has such properties. */
  refersTo: optional(fc.nat()),
  notes: optional(fc.string()),
  environments: anyVariations,
  unknown: unknownFields,
});

/** What a hand did to how a block is drawn. */
const anyLook = fc.record(
  {
    collapsed: fc.boolean(),
    locked: fc.boolean(),
    pinned: fc.boolean(),
    order: fc.integer({ min: -3, max: 3 }),
  },
  { requiredKeys: [] },
);

const connectionSeed = fc.record({
  kind: anyConnectionKind,
  from: fc.nat(),
  to: fc.nat(),
  properties: anyProperties,
  environments: anyVariations,
  unknown: unknownFields,
});

const waiverSeed = fc.record({
  rule: fc.constantFrom('no-backup', 'dead-channel', 'a-rule-of-the-past'),
  block: optional(fc.nat()),
  connection: optional(fc.nat()),
  reason: anyName,
  expires: optional(fc.constantFrom('2020-01-01', '2099-12-31')),
});

/** A whole design of up to `maxBlocks` blocks. Ids are `b0`, `c0`, `w0` …. */
export const anyDesign = (maxBlocks = 12): fc.Arbitrary<Design> =>
  fc
    .record({
      name: anyName,
      description: optional(fc.string()),
      settings: fc.record({
        environments: anyEnvironments,
        rules: optional(
          fc.dictionary(
            fc.constantFrom('dead-channel', 'r'),
            fc.constantFrom({ severity: 'off' }, { threshold: 2 }),
            { maxKeys: 2 },
          ),
        ),
      }),
      blocks: fc.array(blockSeed, { maxLength: maxBlocks }),
      connections: fc.array(connectionSeed, { maxLength: maxBlocks }),
      waivers: fc.array(waiverSeed, { maxLength: 3 }),
      parameters: fc.uniqueArray(parameterSeed, { maxLength: 3, selector: ({ name }) => name }),
      unknown: unknownFields,
    })
    .map(({ blocks, connections, waivers, parameters, unknown, ...fields }) => {
      const contexts = blocks.flatMap(({ type }, index) => (type === 'microservice' ? index : []));
      const rows = {
        blocks: blocks.map(({ parent, owner, refersTo, unknown: more, ...block }, index) => ({
          id: `b${index}`,
          logicalId: `Block${index}X`,
          ...block,
          properties: {
            ...block.properties,
            ...(refersTo !== undefined && references(block.type, `b${refersTo % blocks.length}`)),
          },
          ...(parent !== undefined && index > 0 && { parent: `b${parent % index}` }),
          ...(owner !== undefined &&
            contexts.length > 0 &&
            block.type !== 'microservice' && { owner: `b${contexts[owner % contexts.length]}` }),
          ...more,
        })),
        connections: (blocks.length > 0 ? connections : []).map(
          ({ from, to, unknown: more, ...connection }, index) => ({
            id: `c${index}`,
            logicalId: `Connection${index}X`,
            ...connection,
            from: `b${from % blocks.length}`,
            to: `b${to % blocks.length}`,
            ...more,
          }),
        ),
      };
      return Design.parse(
        withoutUndefined({
          ...unknown,
          format: 'stackwright',
          version: 1,
          ...fields,
          blocks: keyed(rows.blocks),
          connections: keyed(rows.connections),
          parameters: keyed(
            parameters.map(({ unknown: more, ...parameter }, index) => ({
              id: `p${index}`,
              ...parameter,
              ...more,
            })),
          ),
          waivers: keyed(
            waivers.map(({ block, connection, ...waiver }, index) => ({
              id: `w${index}`,
              ...waiver,
              block: pick(rows.blocks, block)?.id,
              connection: pick(rows.connections, connection)?.id,
            })),
          ),
        }),
      );
    });

export const pick = <T>(list: readonly T[], index: number | undefined): T | undefined =>
  index === undefined || list.length === 0 ? undefined : list[index % list.length];

/** The properties of a type that hold a block's id, all with this one. */
export function references(type: string, id: string): { [name: string]: Json } {
  const definition = blockDefinition(type);
  return Object.fromEntries(
    (definition ? fieldsOf(definition.properties) : [])
      .filter(({ reference }) => reference !== undefined)
      .map(({ name }) => [name, id]),
  );
}

const keyed = <T extends { readonly id: string }>(rows: readonly T[]): { [id: string]: T } =>
  Object.fromEntries(rows.map((row) => [row.id, row]));

/** As a file would have it. */
const withoutUndefined = (value: object): unknown => JSON.parse(JSON.stringify(value));

/** A design that hands have been at: some of it collapsed, held or reordered, lines steered and named. */
export const anyHandledDesign = (maxBlocks = 12): fc.Arbitrary<Design> =>
  fc
    .tuple(
      anyDesign(maxBlocks),
      fc.array(anyLook, { minLength: 1, maxLength: maxBlocks }),
      fc.array(anyLine, { minLength: 1, maxLength: maxBlocks }),
    )
    .map(([design, looks, lines]) => ({
      ...design,
      blocks: Object.fromEntries(
        Object.values(design.blocks).map((block, index) => [
          block.id,
          { ...block, ...pick(looks, index) },
        ]),
      ),
      connections: Object.fromEntries(
        Object.values(design.connections).map((one, index) => [
          one.id,
          { ...one, ...pick(lines, index) },
        ]),
      ),
    }));

const anyPort = fc.record({
  side: fc.constantFrom('top' as const, 'right' as const, 'bottom' as const, 'left' as const),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** What a hand did to a line. */
const anyLine = fc.record(
  {
    label: anyName,
    steering: fc.record(
      { from: anyPort, to: anyPort, points: fc.array(anyPoint, { minLength: 1, maxLength: 3 }) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
