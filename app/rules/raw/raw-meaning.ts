// What the raw blocks of a design are, taken together: a queue, a function and a mapping between them
// are a queue that triggers a function. Rules then see curated blocks and connections, and needn't
// know that somebody wrote CloudFormation by hand.
import type { BlockDefinition } from '../../catalog/define-block.ts';
import { isRawType } from '../../catalog/raw-block.ts';
import { references } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { BlockId, ConnectionId } from '../../design/ids.ts';
import type { Block, Connection } from '../../design/schema.ts';
import type { Graph } from '../../graph/graph.ts';
import { isObject, sameJson } from '../../json.ts';
import type { Joint, Link, Reading } from './define-reading.ts';
import { joints } from './joints.ts';
import { type RawResource, rawResourceOf } from './raw-resource.ts';
import { readings } from './readings.ts';

/** A raw block as the curated one it is. */
export interface ReadAs {
  readonly reading: Reading;
  readonly definition: BlockDefinition;
  readonly raw: RawResource;
  readonly properties: Block['properties'];
}

export interface RawMeaning {
  readonly readAs: ReadonlyMap<BlockId, ReadAs>;
  /** Connections that raw resources make. They are not in the design. */
  readonly derived: readonly Derived[];
}

export interface Derived {
  readonly connection: Connection;
  /** The raw block that says so. */
  readonly by: BlockId;
}

const NOTHING: RawMeaning = { readAs: new Map(), derived: [] };

const readingsByType = new Map(readings.map((reading) => [reading.type, reading]));
const jointsByType = new Map(joints.map((joint) => [joint.type, joint]));

export function rawMeaning(graph: Graph): RawMeaning {
  const raws = graph.blocks.filter(({ type }) => isRawType(type));
  if (raws.length === 0) return NOTHING;
  const resources = raws.map((block) => rawResourceOf(block, graph));
  const byLogicalId = new Map(graph.blocks.map((block) => [block.logicalId as string, block])); // looked up by what a value names
  const named = (value: Value | undefined): readonly Block[] =>
    value === undefined
      ? []
      : [...new Set(references(value).map(({ target }) => target))].flatMap(
          (target) => byLogicalId.get(target) ?? [],
        );

  const deadLetterQueues = new Set(
    resources
      .flatMap(failuresOf)
      .flatMap(named)
      .flatMap(({ id, type }) => (type === QUEUE ? id : [])),
  );
  const additions = additionsOf(resources, named);
  const readAs = new Map<BlockId, ReadAs>();
  for (const raw of resources) {
    const { id, type } = raw.block;
    // What keeps another's failures belongs to that one.
    if (deadLetterQueues.has(id)) continue;
    const reading = readingsByType.get(type);
    const definition = reading?.as(raw);
    if (reading && definition)
      readAs.set(id, readingOf(raw, reading, definition, additions.get(id)));
  }
  return { readAs, derived: derivedFrom(resources, named) };
}

const QUEUE = 'AWS::SQS::Queue';

/** Where a resource leaves what it could not deliver. */
const failuresOf = (raw: RawResource): readonly (Value | undefined)[] => [
  raw.at('RedrivePolicy'),
  raw.at('DeadLetterConfig'),
  raw.at('DestinationConfig.OnFailure'),
  raw.at('Target.DeadLetterConfig'),
  ...raw
    .list('Targets')
    .map((target) => (isObject(target) ? target['DeadLetterConfig'] : undefined)),
];

type Named = (value: Value | undefined) => readonly Block[];

function additionsOf(
  resources: readonly RawResource[],
  named: Named,
): ReadonlyMap<BlockId, Block['properties']> {
  const found = new Map<BlockId, Block['properties']>();
  for (const raw of resources)
    for (const { to, properties } of jointsByType.get(raw.block.type)?.additions?.(raw) ?? [])
      for (const { id } of named(to)) found.set(id, { ...found.get(id), ...properties });
  return found;
}

// A reading is the same object while what it is read from is: views are kept by it.
const kept = new WeakMap<RawResource, ReadAs>();

function readingOf(
  raw: RawResource,
  reading: Reading,
  definition: BlockDefinition,
  added: Block['properties'] = {},
): ReadAs {
  const properties = { ...reading.properties(raw), ...added };
  const last = kept.get(raw);
  if (last && sameJson(last.properties, properties)) return last;
  const read = { reading, definition, raw, properties };
  kept.set(raw, read);
  return read;
}

function derivedFrom(resources: readonly RawResource[], named: Named): readonly Derived[] {
  const holders = holdersOf(resources, named);
  return resources.flatMap((raw) => {
    const joint: Joint | undefined = jointsByType.get(raw.block.type);
    return (joint?.links?.(raw) ?? []).flatMap((link, index) =>
      connectionsOf(link, `${raw.block.id}/${index}`, raw, named, holders),
    );
  });
}

const connections = new WeakMap<RawResource, Map<string, Connection>>();

function connectionsOf(
  { kind, from, to, properties = {} }: Link,
  name: string,
  raw: RawResource,
  named: Named,
  holders: ReadonlyMap<BlockId, readonly Block[]>,
): readonly Derived[] {
  const known = connections.get(raw) ?? new Map<string, Connection>();
  connections.set(raw, known);
  const sources = named(from).flatMap((block) => holders.get(block.id) ?? [block]);
  return sources.flatMap((source) =>
    named(to).map((target) => {
      const id = `${name}/${source.id}/${target.id}`;
      const connection: Connection = {
        id: id as ConnectionId, // no connection of the design, and never written into one
        kind,
        from: source.id,
        to: target.id,
        logicalId: raw.block.logicalId,
        properties,
      };
      const last = known.get(id);
      const same = last && sameJson(last, connection) ? last : connection;
      known.set(id, same);
      return { connection: same, by: raw.block.id };
    }),
  );
}

/** Who acts in a role: a function by its own, the services of a task definition by that one's. */
function holdersOf(
  resources: readonly RawResource[],
  named: Named,
): ReadonlyMap<BlockId, readonly Block[]> {
  const holders = new Map<BlockId, Block[]>();
  const services = new Map<BlockId, Block[]>();
  const add = (map: Map<BlockId, Block[]>, key: Block, holder: Block): void => {
    const list = map.get(key.id);
    if (list) list.push(holder);
    else map.set(key.id, [holder]);
  };
  for (const raw of resources)
    if (raw.block.type === 'AWS::ECS::Service')
      for (const task of named(raw.at('TaskDefinition'))) add(services, task, raw.block);
  for (const raw of resources)
    for (const path of ['Role', 'RoleArn', 'TaskRoleArn'])
      for (const role of named(raw.at(path)))
        for (const holder of services.get(raw.block.id) ?? [raw.block]) add(holders, role, holder);
  return holders;
}
