// Designs of any size with the shape of real ones: microservices that own an API, functions, a table,
// a queue, a topic and a bucket, every fourth of them a container service behind a shared load
// balancer; each listens to the one before it.

import { compile } from '#app/compiler/compile.ts';
import type { BlockId, ConnectionId, LogicalId } from '#app/design/ids.ts';
import {
  type Block,
  type Connection,
  type Design,
  emptyDesign,
  type Point,
} from '#app/design/schema.ts';

/** Services to a domain, which has a VPC of its own; every fourth lives in it. */
const DOMAIN = 20;
const ACROSS = DOMAIN / 4;
const SERVICE = { width: 640, height: 440 };
const TIER = { width: ACROSS * SERVICE.width, height: 144 };
const VPC = { width: TIER.width + 20, height: 3 * (TIER.height + 10) + 50 };
const DOMAIN_SIZE = { width: VPC.width + 160, height: VPC.height + 4 * SERVICE.height + 400 };
const DOMAINS_ACROSS = 2;

/** The most services whose template stays within `resources`, topped up to it by topics. */
export function designWithResources(resources: number): Design {
  let services = 0;
  while (resourceCount(designOf(services + 1)) <= resources) services++;
  const design = designOf(services);
  const missing = resources - resourceCount(design);
  const topics = Array.from({ length: missing }, (_, index) =>
    block(`extra${index}`, 'sns-topic', { position: { x: 200 * (index + 1), y: -120 } }),
  );
  return { ...design, blocks: { ...design.blocks, ...byId(topics) } };
}

/** Exactly `count` blocks, and the connections between them: about one each. */
export function designWithBlocks(count: number): Design {
  const design = designOf(servicesFor(count));
  return { ...design, ...firstBlocks(design, count, Object.values(design.connections)) };
}

/** Exactly `count` blocks and half as many connections again, more of them from service to service. */
export function denseDesign(count: number): Design {
  const services = servicesFor(count);
  const design = designOf(services);
  const more = Array.from({ length: services }, (_, index) => index).flatMap(moreWiring);
  const dense = firstBlocks(design, count, [...Object.values(design.connections), ...more]);
  const connections = Object.entries(dense.connections).slice(0, Math.round(count * 1.5));
  return { ...design, ...dense, connections: Object.fromEntries(connections) };
}

function servicesFor(blocks: number): number {
  let services = Math.max(1, Math.floor(blocks / 10));
  while (Object.keys(designOf(services).blocks).length < blocks) services++;
  return services;
}

function firstBlocks(
  design: Design,
  count: number,
  connections: readonly Connection[],
): Pick<Design, 'blocks' | 'connections'> {
  const blocks = Object.fromEntries(Object.entries(design.blocks).slice(0, count));
  const between = connections.filter(
    ({ from, to }) => Object.hasOwn(blocks, from) && Object.hasOwn(blocks, to),
  );
  return { blocks, connections: byId(between) };
}

export const resourceCount = (design: Design): number =>
  compile(design).stacks.reduce(
    (count, { template }) => count + Object.keys(template.Resources).length,
    0,
  );

function designOf(services: number): Design {
  const indexes = Array.from({ length: services }, (_, index) => index);
  return {
    ...emptyDesign(`Bench of ${services} services`),
    blocks: byId(
      indexes.flatMap((index) => [
        ...(index % DOMAIN === 0 ? network(index / DOMAIN) : []),
        ...service(index),
      ]),
    ),
    connections: byId(indexes.flatMap(wiring)),
  };
}

const domainOf = (index: number): number => Math.floor(index / DOMAIN);
const isContainer = (index: number): boolean => index % 4 === 3;

const cornerOf = (domain: number): Point => ({
  x: (domain % DOMAINS_ACROSS) * DOMAIN_SIZE.width,
  y: Math.floor(domain / DOMAINS_ACROSS) * DOMAIN_SIZE.height,
});

function network(domain: number): Block[] {
  const corner = cornerOf(domain);
  const tier = (name: string, position: number): Block =>
    block(`${name}${domain}`, 'subnet-tier', {
      parent: `vpc${domain}`,
      position: { x: 10, y: 40 + position * (TIER.height + 10) },
      size: TIER,
      properties: { tier: name },
    });
  return [
    block(`vpc${domain}`, 'vpc', { position: corner, size: VPC }),
    tier('public', 0),
    tier('private', 1),
    tier('isolated', 2),
    block(`alb${domain}`, 'alb', { parent: `public${domain}`, position: { x: 60, y: 40 } }),
    block(`cluster${domain}`, 'ecs-cluster', { position: { x: corner.x, y: corner.y - 120 } }),
  ];
}

/** Below the VPC: first what its services own outside it, then the others in rows. */
function cellOf(index: number): Point {
  const within = index % DOMAIN;
  const containers = Math.floor(within / 4);
  const other = within - containers;
  const [column, row] = isContainer(index)
    ? [containers, 0]
    : [other % ACROSS, 1 + Math.floor(other / ACROSS)];
  const { x, y } = cornerOf(domainOf(index));
  return { x: x + column * SERVICE.width, y: y + VPC.height + 60 + row * SERVICE.height };
}

function service(index: number): Block[] {
  const id = `service${index}`;
  const cell = cellOf(index);
  const domain = domainOf(index);
  const place = (column: number, row: number) => ({
    owner: id,
    position: { x: cell.x + column * 200 + 40, y: cell.y + row * 120 + 40 },
  });
  const inTier = (tier: string) => ({
    owner: id,
    parent: `${tier}${domain}`,
    position: { x: 240 + SERVICE.width * Math.floor((index % DOMAIN) / 4), y: 48 },
  });
  return [
    block(id, 'microservice', {
      ...place(0, 0),
      owner: undefined,
      properties: { team: `Team ${index}` },
    }),
    ...(isContainer(index)
      ? [
          block(`web${index}`, 'ecs-service', {
            ...inTier('private'),
            properties: { cluster: `cluster${domain}` },
          }),
          block(`cache${index}`, 'elasticache', inTier('isolated')),
        ]
      : [
          block(`api${index}`, 'http-api', place(0, 0)),
          block(`handler${index}`, 'lambda-function', place(1, 0)),
        ]),
    block(`table${index}`, 'dynamodb-table', place(2, 0)),
    block(`queue${index}`, 'sqs-queue', place(0, 1)),
    block(`worker${index}`, 'lambda-function', place(1, 1)),
    block(`bucket${index}`, 's3-bucket', place(2, 1)),
    block(`topic${index}`, 'sns-topic', place(1, 2)),
  ];
}

function wiring(index: number): Connection[] {
  const code = isContainer(index) ? `web${index}` : `handler${index}`;
  return [
    ...(isContainer(index)
      ? [
          connection(`alb${domainOf(index)}`, 'routes-to', code, { path: `/service-${index}/*` }),
          connection(code, 'reads-and-writes', `cache${index}`),
        ]
      : [connection(`api${index}`, 'routes-to', code, { path: '/orders' })]),
    connection(code, 'reads-and-writes', `table${index}`),
    connection(code, 'sends', `queue${index}`),
    connection(`queue${index}`, 'triggers', `worker${index}`),
    connection(`worker${index}`, 'reads', `table${index}`),
    connection(`worker${index}`, 'writes', `bucket${index}`),
    connection(`worker${index}`, 'publishes', `topic${index}`),
    ...(index > 0 ? [connection(`topic${index - 1}`, 'subscribes', `queue${index}`)] : []),
  ];
}

function moreWiring(index: number): Connection[] {
  const code = isContainer(index) ? `web${index}` : `handler${index}`;
  const before = index - 1;
  return [
    connection(code, 'writes', `bucket${index}`),
    connection(code, 'publishes', `topic${index}`),
    connection(`worker${index}`, 'reads', `bucket${before}`),
    connection(code, 'sends', `queue${before}`),
    connection(`topic${index - ACROSS}`, 'subscribes', `queue${index}`),
    connection(`worker${index}`, 'publishes', `topic${before}`),
  ];
}

interface BlockOptions {
  readonly parent?: string;
  readonly owner?: string | undefined;
  readonly position?: Block['position'];
  readonly size?: Block['size'];
  readonly properties?: Block['properties'];
}

const block = (id: string, type: string, options: BlockOptions): Block => ({
  id: id as BlockId, // made here, of letters and digits
  type,
  name: id,
  logicalId: logicalId(id),
  position: options.position ?? { x: 0, y: 0 },
  properties: options.properties ?? {},
  ...(options.parent && { parent: options.parent as BlockId }), // made here as well
  ...(options.owner && { owner: options.owner as BlockId }), // made here as well
  ...(options.size && { size: options.size }),
});

const connection = (
  from: string,
  kind: string,
  to: string,
  properties: Connection['properties'] = {},
): Connection => ({
  id: `${from}-${kind}-${to}` as ConnectionId, // made here, once for each pair
  kind,
  from: from as BlockId, // ids of blocks above
  to: to as BlockId, // as above
  logicalId: logicalId(`${from}To${capital(to)}`),
  properties,
});

const logicalId = (id: string): LogicalId => capital(id) as LogicalId; // letters and digits only

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<T['id'], T> =>
  Object.fromEntries(records.map((record) => [record.id, record])) as Record<T['id'], T>; // fromEntries widens keys
