import { describe, expect, it } from 'vitest';
import type { Design } from '../design/schema.ts';
import { TABLES } from '../design/schema.ts';
import { sketch } from '../design/testing/sketch.ts';
import { applyEdits } from './apply.ts';
import type { EditCall } from './edit-call.ts';
import { edits } from './edits.gen.ts';

const ENVIRONMENTS = { environments: [{ name: 'dev' }, { name: 'prod' }] };

const shop = sketch({
  blocks: {
    vpc: { type: 'vpc', size: [400, 300] },
    private: { type: 'subnet-tier', parent: 'vpc' },
    payments: 'microservice',
    search: 'microservice',
    charge: {
      type: 'lambda-function',
      parent: 'private',
      owner: 'payments',
      at: [8, 8],
      properties: { memory: 256, timeout: 10 },
      overrides: { '': { Description: 'Charges cards' } },
    },
    orders: {
      type: 'dynamodb-table',
      owner: 'payments',
      environments: { dev: { enabled: false, properties: { keep: false } } },
    },
    cluster: 'ecs-cluster',
    node: { type: 'app-mesh-virtual-node', properties: { service: 'web' } },
    web: { type: 'ecs-service', properties: { cluster: 'cluster' } },
    mystery: 'from-the-future',
  },
  connections: [
    ['charge', 'reads', 'orders', { timeout: 3 }],
    ['web', 'calls', 'charge'],
  ],
  settings: { stackName: 'shop', ...ENVIRONMENTS, rules: { 'dead-channel': { severity: 'off' } } },
  parameters: { Mail: { values: { dev: 'a@b' } } },
  waivers: [
    { rule: 'no-backup', block: 'orders', reason: 'Made anew each night' },
    { rule: 'wobbly-call', connection: 'c2', reason: 'Retried by the mesh' },
    { rule: 'no-backup', reason: 'A prototype' },
  ],
});

/** What differs, as `table.id.field` → new value; a record that came or went as a whole. */
function changes(before: Design, after: Design): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const compare = (at: string, old: object, now: object, whole: boolean): void => {
    const [a, b] = [new Map(Object.entries(old)), new Map(Object.entries(now))];
    for (const key of new Set([...a.keys(), ...b.keys()])) {
      if (a.get(key) === b.get(key)) continue;
      if (whole && a.has(key) && b.has(key))
        compare(`${at}.${key}`, Object(a.get(key)), Object(b.get(key)), false);
      else found[`${at}.${key}`.replace(/^\./, '')] = b.has(key) ? b.get(key) : undefined;
    }
  };
  for (const table of TABLES) compare(table, before[table], after[table], true);
  const { blocks: _b, connections: _c, waivers: _w, parameters: _p, ...fields } = before;
  const { blocks: _b2, connections: _c2, waivers: _w2, parameters: _p2, ...now } = after;
  compare('', fields, now, false);
  return found;
}

/** Ids and logical ids of the sketch are plain text; edits parse and brand them. */
const call = (edit: string, args: unknown): EditCall => ({ edit, args }) as EditCall;

const queue = {
  id: 'q1',
  type: 'sqs-queue',
  name: 'events',
  logicalId: 'Events',
  position: { x: 1, y: 2 },
};
const queueBlock = { ...queue, properties: {} };
const link = { id: 'c9', kind: 'calls', from: 'web', to: 'charge', logicalId: 'Link' };

const does: readonly [string, EditCall, Record<string, unknown>][] = [
  ['add a block', call('add-block', queue), { 'blocks.q1': queueBlock }],
  [
    'add a block with what is inside, owned and placed',
    call('add-block', {
      ...queue,
      parent: 'private',
      owner: 'search',
      size: { width: 9, height: 9 },
      properties: { fifo: true },
      children: [{ ...queue, id: 'q2', logicalId: 'Events2', children: [] }],
    }),
    {
      'blocks.q1': {
        ...queue,
        parent: 'private',
        owner: 'search',
        size: { width: 9, height: 9 },
        properties: { fifo: true },
      },
      'blocks.q2': { ...queueBlock, id: 'q2', logicalId: 'Events2', parent: 'q1' },
    },
  ],
  [
    'connect',
    call('add-connection', { ...link, properties: { timeout: 2 } }),
    { 'connections.c9': { ...link, properties: { timeout: 2 } } },
  ],
  [
    'change a mesh',
    call('mesh-to-service-connect', {}),
    {
      'blocks.node': undefined,
      'blocks.web.properties': { cluster: 'cluster', discovery: 'service-connect' },
    },
  ],
  [
    'move',
    call('move', {
      moves: [
        { id: 'web', position: { x: 5, y: 6 } },
        { id: 'vpc', position: { x: 0, y: 0 } },
      ],
    }),
    { 'blocks.web.position': { x: 5, y: 6 } },
  ],
  [
    'resize',
    call('resize', { id: 'vpc', position: { x: 1, y: 1 }, size: { width: 10, height: 20 } }),
    { 'blocks.vpc.position': { x: 1, y: 1 }, 'blocks.vpc.size': { width: 10, height: 20 } },
  ],
  [
    'put into a container',
    call('place', { id: 'orders', parent: 'private', position: { x: 1, y: 1 } }),
    { 'blocks.orders.parent': 'private', 'blocks.orders.position': { x: 1, y: 1 } },
  ],
  [
    'take out of a container',
    call('place', { id: 'charge', parent: null, position: { x: 8, y: 8 } }),
    { 'blocks.charge.parent': undefined, 'blocks.charge.position': { x: 8, y: 8 } },
  ],
  [
    'give to another microservice',
    call('own', { ids: ['charge', 'web'], owner: 'search' }),
    { 'blocks.charge.owner': 'search', 'blocks.web.owner': 'search' },
  ],
  [
    'take from a microservice',
    call('own', { ids: ['charge', 'web'], owner: null }),
    { 'blocks.charge.owner': undefined },
  ],
  ['rename', call('rename', { id: 'web', name: ' front ' }), { 'blocks.web.name': 'front' }],
  [
    'set and remove properties',
    call('set-properties', { id: 'charge', values: { memory: null, timeout: 30, nope: null } }),
    { 'blocks.charge.properties': { timeout: 30 } },
  ],
  [
    'set and remove properties of a connection',
    call('set-connection-properties', { id: 'c1', values: { timeout: null, retries: 2 } }),
    { 'connections.c1.properties': { retries: 2 } },
  ],
  [
    'change the kind',
    call('set-connection-kind', { id: 'c1', kind: 'writes' }),
    { 'connections.c1.kind': 'writes' },
  ],
  ['reconnect', call('reconnect', { id: 'c1', to: 'web' }), { 'connections.c1.to': 'web' }],
  [
    'override',
    call('set-overrides', { id: 'charge', suffix: 'Role', path: 'Path', value: '/a/' }),
    { 'blocks.charge.overrides': { '': { Description: 'Charges cards' }, Role: { Path: '/a/' } } },
  ],
  [
    'remove the last override',
    call('set-overrides', { id: 'charge', suffix: '', path: 'Description' }),
    { 'blocks.charge.overrides': undefined },
  ],
  [
    'override what a connection makes',
    call('set-connection-overrides', { id: 'c1', suffix: 'Mapping', path: 'BatchSize', value: 1 }),
    { 'connections.c1.overrides': { Mapping: { BatchSize: 1 } } },
  ],
  [
    'amend a contract',
    call('amend-contract', { id: 'c1', amendments: { withheld: ['dynamodb:Scan'], granted: [] } }),
    { 'connections.c1.amendments': { withheld: ['dynamodb:Scan'] } },
  ],
  [
    'replace a block',
    call('replace-block', {
      id: 'charge',
      type: 'ecs-service',
      logicalId: 'Charge2',
      properties: { memory: 512 },
    }),
    {
      'blocks.charge.type': 'ecs-service',
      'blocks.charge.logicalId': 'Charge2',
      'blocks.charge.properties': { memory: 512 },
      'blocks.charge.overrides': undefined,
    },
  ],
  [
    'change a logical id',
    call('set-logical-id', { id: 'web', logicalId: 'Front' }),
    { 'blocks.web.logicalId': 'Front' },
  ],
  [
    'remove an environment, with what was set for it',
    call('set-environments', { names: ['prod', 'test'] }),
    {
      settings: { ...shop.settings, environments: [{ name: 'prod' }, { name: 'test' }] },
      'blocks.orders.environments': undefined,
      'parameters.Mail.values': undefined,
    },
  ],
  [
    'say that people depend on an environment, against its name',
    call('set-environments', { names: ['dev', 'prod'], production: { dev: true, prod: true } }),
    {
      settings: {
        ...shop.settings,
        environments: [{ name: 'dev', production: true }, { name: 'prod' }],
      },
    },
  ],
  [
    'rename an environment, with what was set for it',
    call('rename-environment', { from: 'dev', to: 'test' }),
    {
      settings: { ...shop.settings, environments: [{ name: 'test' }, { name: 'prod' }] },
      'blocks.orders.environments': { test: { enabled: false, properties: { keep: false } } },
      'parameters.Mail.values': { test: 'a@b' },
    },
  ],
  [
    'set a property for one environment',
    call('set-environment-properties', {
      environment: 'prod',
      block: 'web',
      values: { cpu: 1024, image: null },
    }),
    { 'blocks.web.environments': { prod: { properties: { cpu: 1024, image: null } } } },
  ],
  [
    'take a property of an environment back to what all share',
    call('set-environment-properties', { environment: 'dev', block: 'orders', reset: ['keep'] }),
    { 'blocks.orders.environments': { dev: { enabled: false } } },
  ],
  [
    'turn a block and a connection off in an environment',
    call('set-enabled-in-environment', {
      environment: 'prod',
      blocks: ['web'],
      connections: ['c1'],
      enabled: false,
    }),
    {
      'blocks.web.environments': { prod: { enabled: false } },
      'connections.c1.environments': { prod: { enabled: false } },
    },
  ],
  [
    'turn a block on again',
    call('set-enabled-in-environment', { environment: 'dev', blocks: ['orders'], enabled: true }),
    { 'blocks.orders.environments': { dev: { properties: { keep: false } } } },
  ],
  [
    'declare a parameter',
    call('set-parameter', { id: 'k', name: 'Key', type: 'String', noEcho: true }),
    { 'parameters.k': { id: 'k', name: 'Key', type: 'String', noEcho: true } },
  ],
  [
    'delete a parameter',
    call('remove-parameter', { id: 'Mail' }),
    { 'parameters.Mail': undefined },
  ],
  ['lock', call('set-locked', { ids: ['web'], locked: true }), { 'blocks.web.locked': true }],
  ['pin', call('set-pinned', { ids: ['web'], pinned: true }), { 'blocks.web.pinned': true }],
  ['lift', call('reorder', { orders: [{ id: 'web', order: 2 }] }), { 'blocks.web.order': 2 }],
  [
    'collapse',
    call('set-collapsed', { ids: ['vpc'], collapsed: true }),
    { 'blocks.vpc.collapsed': true },
  ],
  [
    'arrange',
    call('arrange', {
      placements: [{ id: 'vpc', position: { x: 8, y: 16 }, size: { width: 96, height: 80 } }],
      unsteered: ['c1'],
    }),
    { 'blocks.vpc.position': { x: 8, y: 16 }, 'blocks.vpc.size': { width: 96, height: 80 } },
  ],
  [
    'steer',
    call('steer', { id: 'c1', steering: { points: [{ x: 1, y: 2 }] } }),
    { 'connections.c1.steering': { points: [{ x: 1, y: 2 }] } },
  ],
  [
    'label a line',
    call('set-label', { id: 'c1', label: 'asks' }),
    { 'connections.c1.label': 'asks' },
  ],
  ['write notes', call('set-notes', { id: 'web', notes: 'hi' }), { 'blocks.web.notes': 'hi' }],
  [
    'paste',
    call('paste', { blocks: [queueBlock], connections: [{ ...link, to: 'q1' }] }),
    { 'blocks.q1': queueBlock, 'connections.c9': { ...link, to: 'q1', properties: {} } },
  ],
  [
    'waive',
    call('waive', { id: 'w9', rule: 'r', block: 'web', reason: ' known ', expires: '2027-01-31' }),
    {
      'waivers.w9': { id: 'w9', rule: 'r', block: 'web', reason: 'known', expires: '2027-01-31' },
    },
  ],
  [
    'change a waiver: where it holds and until when',
    call('change-waiver', {
      id: 'w1',
      reason: ' Longer ',
      block: null,
      connection: 'c1',
      expires: '2027-01-31',
    }),
    {
      'waivers.w1.block': undefined,
      'waivers.w1.connection': 'c1',
      'waivers.w1.reason': 'Longer',
      'waivers.w1.expires': '2027-01-31',
    },
  ],
  ['unwaive', call('unwaive', { id: 'w1' }), { 'waivers.w1': undefined }],
  ['rename the design', call('rename-design', { name: 'Store' }), { name: 'Store' }],
  [
    'set the design',
    call('set-design', {
      description: 'Sells',
      settings: { stackName: null, rules: { 'dead-channel': null, cycle: { threshold: 4 } } },
    }),
    { description: 'Sells', settings: { ...ENVIRONMENTS, rules: { cycle: { threshold: 4 } } } },
  ],
  [
    'forget the last rule setting',
    call('set-design', { settings: { rules: { 'dead-channel': null } } }),
    { settings: { stackName: 'shop', ...ENVIRONMENTS } },
  ],
  [
    'remove a block with its connections and waivers',
    call('remove', { blocks: ['orders'] }),
    {
      'blocks.orders': undefined,
      'connections.c1': undefined,
      'waivers.w1': undefined,
    },
  ],
  [
    'remove a container with all that is inside it, however deep',
    call('remove', { blocks: ['vpc'] }),
    {
      'blocks.vpc': undefined,
      'blocks.private': undefined,
      'blocks.charge': undefined,
      'connections.c1': undefined,
      'connections.c2': undefined,
      'waivers.w2': undefined,
    },
  ],
  [
    'remove a microservice but not what it owns',
    call('remove', { blocks: ['payments'] }),
    {
      'blocks.payments': undefined,
      'blocks.charge.owner': undefined,
      'blocks.orders.owner': undefined,
    },
  ],
  [
    'remove a block that a property names',
    call('remove', { blocks: ['cluster'] }),
    { 'blocks.cluster': undefined, 'blocks.web.properties': {} },
  ],
  [
    'remove a connection and its waiver',
    call('remove', { connections: ['c2', 'gone'] }),
    { 'connections.c2': undefined, 'waivers.w2': undefined },
  ],
];

const doesNothing: readonly [string, EditCall][] = [
  ['move to the same place', call('move', { moves: [{ id: 'charge', position: { x: 8, y: 8 } }] })],
  ['move nothing', call('move', { moves: [] })],
  [
    'resize to the same size',
    call('resize', { id: 'vpc', position: { x: 0, y: 0 }, size: { width: 400, height: 300 } }),
  ],
  [
    'place where it is',
    call('place', { id: 'charge', parent: 'private', position: { x: 8, y: 8 } }),
  ],
  ['own what is owned', call('own', { ids: ['charge'], owner: 'payments' })],
  ['rename to the same', call('rename', { id: 'web', name: 'web' })],
  ['set equal properties', call('set-properties', { id: 'charge', values: { memory: 256 } })],
  [
    'set equal connection properties',
    call('set-connection-properties', { id: 'c1', values: { timeout: 3, nope: null } }),
  ],
  ['same kind', call('set-connection-kind', { id: 'c1', kind: 'reads' })],
  ['same ends', call('reconnect', { id: 'c1', from: 'charge' })],
  [
    'override with the same',
    call('set-overrides', {
      id: 'charge',
      suffix: '',
      path: 'Description',
      value: 'Charges cards',
    }),
  ],
  ['remove no override', call('set-overrides', { id: 'web', suffix: '', path: 'Nope' })],
  [
    'remove no override of a connection',
    call('set-connection-overrides', { id: 'c1', suffix: '', path: 'Nope' }),
  ],
  ['amend nothing', call('amend-contract', { id: 'c1', amendments: { withheld: [] } })],
  ['same logical id', call('set-logical-id', { id: 'web', logicalId: 'Web' })],
  ['no notes', call('set-notes', { id: 'web', notes: '' })],
  ['paste nothing', call('paste', { blocks: [], connections: [] })],
  ['take back no waiver', call('unwaive', { id: 'gone' })],
  [
    'change a waiver to what it is',
    call('change-waiver', { id: 'w1', block: 'orders', reason: 'Made anew each night' }),
  ],
  ['same title', call('rename-design', { name: 'Sketch' })],
  [
    'same settings',
    call('set-design', {
      description: null,
      settings: { stackName: 'shop', rules: { 'dead-channel': { severity: 'off' }, r: null } },
    }),
  ],
  ['remove what is gone', call('remove', { blocks: ['gone'], connections: ['gone'] })],
];

const refused: readonly [string, EditCall, RegExp][] = [
  ['an edit of another version', call('constructor', {}), /no edit called constructor/],
  [
    'a microservice for a table',
    call('replace-block', { id: 'payments', type: 'dynamodb-table', properties: {} }),
    /what holds blocks isn't exchanged/,
  ],
  ['block id in use', call('add-block', { ...queue, id: 'web' }), /already used/],
  ['logical id in use', call('add-block', { ...queue, logicalId: 'Web' }), /Web is already used/],
  [
    "a connection's logical id",
    call('add-block', { ...queue, logicalId: 'Connection1' }),
    /Connection1 is already used by a connection/,
  ],
  ['bad logical id', call('add-block', { ...queue, logicalId: 'a-b' }), /letters and digits only/],
  ['reserved id', call('add-block', { ...queue, id: 'constructor' }), /reserved/],
  ['no such container', call('add-block', { ...queue, parent: 'gone' }), /no block .* gone/],
  ['no such owner', call('add-block', { ...queue, owner: 'gone' }), /no block .* gone/],
  [
    'equal ids inside',
    call('add-block', { ...queue, children: [{ ...queue, logicalId: 'X' }] }),
    /same id/,
  ],
  [
    'equal logical ids inside',
    call('add-block', { ...queue, children: [{ ...queue, id: 'q2' }] }),
    /Events is already used/,
  ],
  ['connection id in use', call('add-connection', { ...link, id: 'c1' }), /already used/],
  ['no such end', call('add-connection', { ...link, to: 'gone' }), /no block .* gone/],
  [
    'move what is gone',
    call('move', { moves: [{ id: 'gone', position: { x: 0, y: 0 } }] }),
    /no block/,
  ],
  [
    'no size',
    call('resize', { id: 'vpc', position: { x: 0, y: 0 }, size: { width: 0, height: 1 } }),
    /Resize: /,
  ],
  [
    'into itself',
    call('place', { id: 'vpc', parent: 'vpc', position: { x: 0, y: 0 } }),
    /vpc can't be put into itself/,
  ],
  [
    'into its own inside',
    call('place', { id: 'vpc', parent: 'private', position: { x: 0, y: 0 } }),
    /vpc can't be put into private, which is inside it/,
  ],
  [
    'into nothing',
    call('place', { id: 'web', parent: 'gone', position: { x: 0, y: 0 } }),
    /no block .* gone/,
  ],
  [
    'owner that owns nothing',
    call('own', { ids: ['web'], owner: 'vpc' }),
    /vpc can't own web: only a microservice/,
  ],
  [
    'microservice in a microservice',
    call('own', { ids: ['search'], owner: 'payments' }),
    /payments can't own search, which is a microservice itself/,
  ],
  ['no name', call('rename', { id: 'web', name: '  ' }), /a name needs a character/],
  ['set on nothing', call('set-properties', { id: 'gone', values: {} }), /no block/],
  [
    'set on no connection',
    call('set-connection-properties', { id: 'gone', values: {} }),
    /no connection/,
  ],
  ['reconnect to nothing', call('reconnect', { id: 'c1', to: 'gone' }), /no block .* gone/],
  [
    'empty path',
    call('set-overrides', { id: 'web', suffix: '', path: '', value: 1 }),
    /a path needs a character/,
  ],
  [
    'replace by what another is called',
    call('replace-block', {
      id: 'web',
      type: 'sqs-queue',
      logicalId: 'Charge',
      properties: {},
    }),
    /Charge is already used by charge/,
  ],
  [
    'logical id of another',
    call('set-logical-id', { id: 'web', logicalId: 'Charge' }),
    /Charge is already used by charge/,
  ],
  [
    'paste an id in use',
    call('paste', { blocks: [{ ...queueBlock, id: 'web' }], connections: [] }),
    /id web is already used/,
  ],
  [
    'paste a ring of containers',
    call('paste', {
      blocks: [
        { ...queueBlock, parent: 'q2' },
        { ...queueBlock, id: 'q2', logicalId: 'E2', parent: 'q1' },
      ],
      connections: [],
    }),
    /which is inside it/,
  ],
  [
    'paste a loose connection',
    call('paste', { blocks: [], connections: [{ ...link, to: 'gone' }] }),
    /no block .* gone/,
  ],
  ['change no waiver', call('change-waiver', { id: 'gone', reason: 'x' }), /no waiver .* gone/],
  [
    'a waiver moved to what is gone',
    call('change-waiver', { id: 'w1', connection: 'gone' }),
    /no connection .* gone/,
  ],
  ['a reason taken away', call('change-waiver', { id: 'w1', reason: ' ' }), /needs a reason/],
  [
    'waive without a reason',
    call('waive', { id: 'w9', rule: 'r', reason: ' ' }),
    /a waiver needs a reason/,
  ],
  [
    'waive at nothing',
    call('waive', { id: 'w9', rule: 'r', block: 'gone', reason: 'x' }),
    /no block/,
  ],
  [
    'waive until no day',
    call('waive', { id: 'w9', rule: 'r', reason: 'x', expires: 'soon' }),
    /Waive finding: /,
  ],
  [
    'bad stack name',
    call('set-design', { settings: { stackName: '1 shop' } }),
    /a stack name has letters/,
  ],
];

describe('edits', () => {
  it.each(does)('%s', (_, edit, expected) => {
    const result = applyEdits(shop, [edit]);
    expect(result.ok ? changes(shop, result.value) : result.failure).toStrictEqual(expected);
  });

  it.each(doesNothing)('%s: the design itself', (_, edit) => {
    const result = applyEdits(shop, [edit]);
    expect(result.ok && result.value).toBe(shop);
  });

  it.each(refused)('refuses: %s', (_, edit, message) => {
    const result = applyEdits(shop, [edit]);
    expect(result.ok ? 'done' : result.failure.message).toMatch(message);
  });

  it('makes all of several, or none', () => {
    const good = call('rename', { id: 'web', name: 'front' });
    const bad = call('rename', { id: 'gone', name: 'front' });
    expect(applyEdits(shop, [good, bad]).ok).toBe(false);
    expect(shop.blocks).toHaveProperty('web.name', 'web');
  });

  it('are all covered above', () => {
    const covered = new Set(does.map(([, { edit }]) => edit));
    expect(Object.keys(edits).filter((name) => !covered.has(name as EditCall['edit']))).toEqual([]);
  });
});
