// Random edits. A seed is plain data, so that a failing sequence can be read; it becomes a call on
// the design as it is by then. Every edit there is must be listed, or this doesn't compile.
import * as fc from 'fast-check';
import { BlockId } from '../../app/design/ids.ts';
import type { Design } from '../../app/design/schema.ts';
import { environmentNames } from '../../app/design/variation.ts';
import { applyEdits } from '../../app/edits/apply.ts';
import { copyOf, pasteable } from '../../app/edits/clipboard.ts';
import type { EditCall } from '../../app/edits/edit-call.ts';
import { edits } from '../../app/edits/edits.gen.ts';
import {
  anyBlockType,
  anyConnectionKind,
  anyEnvironment,
  anyJson,
  anyName,
  anyPoint,
  anySize,
  pick,
} from './design-arbitrary.ts';

type EditName = EditCall['edit'];

export const anyEditSeed = fc.record({
  edit: fc.constantFrom(...(Object.keys(edits) as EditName[])), // the registry's keys are the names
  /** Which block, other block, connection, waiver: counted round the ones there are. */
  one: fc.nat({ max: 30 }),
  other: fc.nat({ max: 30 }),
  flag: fc.boolean(),
  name: anyName,
  type: anyBlockType,
  kind: anyConnectionKind,
  point: anyPoint,
  size: anySize,
  value: anyJson,
  environment: anyEnvironment,
});
export type EditSeed = typeof anyEditSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

type Args = { readonly [E in EditName]: (seed: EditSeed, design: Design, fresh: Fresh) => unknown };
type Fresh = () => string;

const blockId = (design: Design, index: number): string =>
  pick(Object.keys(design.blocks), index) ?? 'gone';
const connectionId = (design: Design, index: number): string =>
  pick(Object.keys(design.connections), index) ?? 'gone';
const containerOrNone = ({ flag, other }: EditSeed, design: Design): string | null =>
  flag ? blockId(design, other) : null;

const newBlock = ({ type, name, point, size, flag }: EditSeed, fresh: Fresh) => {
  const id = fresh();
  return {
    id,
    type,
    name,
    logicalId: `New${id}`,
    position: point,
    ...(flag && { size }),
  };
};

const argsOf: Args = {
  'add-block': (seed, design, fresh) => ({
    ...newBlock(seed, fresh),
    ...(seed.flag && { parent: blockId(design, seed.one), owner: microservice(seed, design) }),
    children: [{ ...newBlock(seed, fresh), children: [newBlock(seed, fresh)] }],
  }),
  'add-connection': ({ one, other, kind }, design, fresh) => {
    const id = fresh();
    return {
      id,
      kind,
      from: blockId(design, one),
      to: blockId(design, other),
      logicalId: `New${id}`,
    };
  },
  move: ({ one, other, point }, design) => ({
    moves: [
      { id: blockId(design, one), position: point },
      { id: blockId(design, other), position: point },
    ],
  }),
  arrange: ({ one, other, point, size, flag }, design) => ({
    placements: [
      { id: blockId(design, one), position: point, ...(flag && { size }) },
      { id: blockId(design, other), position: point },
    ],
    unsteered: flag ? [] : [connectionId(design, one)],
  }),
  resize: ({ one, point, size }, design) => ({ id: blockId(design, one), position: point, size }),
  place: (seed, design) => ({
    id: blockId(design, seed.one),
    parent: containerOrNone(seed, design),
    position: seed.point,
  }),
  own: (seed, design) => ({
    ids: [blockId(design, seed.one), blockId(design, seed.one + 1)],
    owner: microservice(seed, design) ?? containerOrNone(seed, design),
  }),
  rename: ({ one, name }, design) => ({ id: blockId(design, one), name }),
  'set-properties': ({ one, other, value }, design) => ({
    id: blockId(design, one),
    values: { timeout: value, cluster: blockId(design, other), memory: null },
  }),
  'set-connection-properties': ({ one, value }, design) => ({
    id: connectionId(design, one),
    values: { timeout: value, zebra: null },
  }),
  'set-connection-kind': ({ one, kind }, design) => ({ id: connectionId(design, one), kind }),
  reconnect: ({ one, other, flag }, design) => ({
    id: connectionId(design, one),
    ...(flag ? { from: blockId(design, other) } : { to: blockId(design, other) }),
  }),
  'set-overrides': ({ one, value, flag }, design) => ({
    id: blockId(design, one),
    suffix: flag ? '' : 'Role',
    path: 'A.B',
    ...(flag && { value }),
  }),
  'set-connection-overrides': ({ one, value, flag }, design) => ({
    id: connectionId(design, one),
    suffix: flag ? 'Mapping' : 'Rule',
    path: 'A.B',
    ...(flag && { value }),
  }),
  'amend-contract': ({ one, name, flag }, design) => ({
    id: connectionId(design, one),
    amendments: flag ? { withheld: [name], variables: { A: 'B' } } : {},
  }),
  'set-logical-id': ({ one, other }, design) => ({
    id: blockId(design, one),
    logicalId: `Chosen${other}`,
  }),
  'replace-block': ({ one, other, flag }, design) => ({
    id: blockId(design, one),
    type: flag ? 'sqs-queue' : 'dynamodb-table',
    ...(flag && { logicalId: `Replaced${other}` }),
    properties: {},
  }),
  'set-notes': ({ one, name, flag }, design) => ({
    id: blockId(design, one),
    notes: flag ? name : '',
  }),
  remove: ({ one, other, flag }, design) =>
    flag
      ? { blocks: [blockId(design, one)], connections: [connectionId(design, other)] }
      : { connections: [connectionId(design, one)] },
  paste: ({ one, other, point, flag }, design, fresh) =>
    pasteable(
      design,
      copyOf(
        design,
        [one, other].map((index) => BlockId.parse(blockId(design, index))),
      ),
      flag ? { newId: fresh, at: point, parent: null } : { newId: fresh },
    ),
  waive: ({ one, other, flag }, design, fresh) => ({
    id: fresh(),
    rule: 'no-backup',
    reason: 'Known',
    ...(flag ? { block: blockId(design, one) } : { connection: connectionId(design, other) }),
  }),
  'mesh-to-service-connect': () => ({}),
  'set-environments': ({ environment, flag }, design) => ({
    names: flag
      ? [environment, ...environmentNames(design).filter((name) => name !== environment)]
      : environmentNames(design).filter((name) => name !== environment),
  }),
  'rename-environment': ({ environment, other, flag }, design) => ({
    from: pick(environmentNames(design), other) ?? environment,
    to: flag ? environment : `${environment}-2`,
  }),
  'set-environment-properties': ({ environment, one, other, value, flag }, design) => ({
    environment: pick(environmentNames(design), other) ?? environment,
    ...(flag ? { block: blockId(design, one) } : { connection: connectionId(design, one) }),
    values: flag ? { timeout: value, cluster: blockId(design, other), memory: null } : {},
    reset: flag ? ['zebra'] : ['timeout', 'memory', 'cluster', 'zebra'],
  }),
  'set-enabled-in-environment': ({ environment, one, other, flag }, design) => ({
    environment: pick(environmentNames(design), other) ?? environment,
    blocks: [blockId(design, one)],
    enabled: flag,
  }),
  'set-parameter': ({ one, other, name, flag, environment }, design, fresh) => ({
    id: flag ? fresh() : (pick(Object.keys(design.parameters), one) ?? fresh()),
    name: flag ? `Given${other}` : 'Alpha',
    type: 'String',
    ...(flag ? { noEcho: true } : { default: name, values: { [environment]: name } }),
  }),
  'remove-parameter': ({ one }, design) => ({
    id: pick(Object.keys(design.parameters), one) ?? 'gone',
  }),
  'change-waiver': ({ one, other, flag, name }, design) => ({
    id: pick(Object.keys(design.waivers), one) ?? 'gone',
    reason: `Still known: ${name}`,
    block: flag ? blockId(design, other) : null,
    connection: flag ? null : connectionId(design, other),
    ...(flag && { expires: null }),
  }),
  unwaive: ({ one }, design) => ({ id: pick(Object.keys(design.waivers), one) ?? 'gone' }),
  'set-locked': ({ one, flag }, design) => ({ ids: [blockId(design, one)], locked: flag }),
  'set-pinned': ({ one, flag }, design) => ({ ids: [blockId(design, one)], pinned: flag }),
  'set-collapsed': ({ one, flag }, design) => ({ ids: [blockId(design, one)], collapsed: flag }),
  reorder: ({ one, other }, design) => ({
    orders: [{ id: blockId(design, one), order: other - 5 }],
  }),
  steer: ({ one, point, flag }, design) => ({
    id: connectionId(design, one),
    steering: flag ? { points: [point], to: { side: 'left', at: 0.5 } } : null,
  }),
  'set-label': ({ one, name, flag }, design) => ({
    id: connectionId(design, one),
    label: flag ? name : '',
  }),
  'rename-design': ({ name }) => ({ name }),
  'set-design': ({ name, flag }) => ({
    description: flag ? name : null,
    settings: {
      stackName: flag ? 'shop' : null,
      rules: { r: flag ? { severity: 'off' } : null },
    },
  }),
};

function microservice({ other }: EditSeed, design: Design): string | undefined {
  const contexts = Object.values(design.blocks).filter(({ type }) => type === 'microservice');
  return pick(contexts, other)?.id;
}

export interface Version {
  readonly call: EditCall;
  readonly before: Design;
  readonly after: Design;
  readonly done: boolean;
}

/** Makes the edits one after the other; a refused one leaves the design as it was. */
export function play(start: Design, seeds: readonly EditSeed[]): readonly Version[] {
  let count = 0;
  const fresh = (): string => `n${++count}`;
  const versions: Version[] = [];
  let before = start;
  for (const seed of seeds) {
    const call = { edit: seed.edit, args: argsOf[seed.edit](seed, before, fresh) } as EditCall; // applyEdits parses it
    const result = applyEdits(before, [call]);
    const after = result.ok ? result.value : before;
    versions.push({ call, before, after, done: result.ok });
    before = after;
  }
  return versions;
}
