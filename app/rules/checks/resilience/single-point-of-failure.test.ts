import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';

const once = { minimumTasks: 1, maximumTasks: 3 };
const service = (owner?: string, properties = {}) => ({
  type: 'ecs-service',
  parent: 'inside',
  ...(owner && { owner }),
  properties,
});
const around: Sketch['blocks'] = {
  net: 'vpc',
  inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
  deep: { type: 'subnet-tier', parent: 'net', properties: { tier: 'isolated' } },
  shop: 'microservice',
  search: 'microservice',
  stock: 'microservice',
  web: service('shop'),
  find: service('search'),
};
const asked: NonNullable<Sketch['connections']> = [
  ['web', 'calls', 'keep', { timeout: 2 }],
  ['find', 'calls', 'keep', { timeout: 2 }],
  ['keep', 'reads', 'data'],
];
const data = {
  type: 'rds-database',
  parent: 'deep',
  owner: 'stock',
  properties: { multiAz: true },
};

const valid: readonly [string, Sketch][] = [
  ['what runs twice', { blocks: { ...around, keep: service('stock'), data }, connections: asked }],
  [
    'a service that one other needs',
    {
      blocks: { ...around, keep: service('stock', once), data },
      connections: [
        ['web', 'calls', 'keep', { timeout: 2 }],
        ['keep', 'reads', 'data'],
      ],
    },
  ],
  [
    'what its own microservice needs, which is another finding',
    {
      blocks: {
        ...around,
        a: service('stock'),
        b: service('stock'),
        keep: service('stock', once),
        data,
      },
      connections: [
        ['a', 'calls', 'keep', { timeout: 2 }],
        ['b', 'calls', 'keep', { timeout: 2 }],
        ['keep', 'reads', 'data'],
      ],
    },
  ],
  [
    'a worker that messages wait for',
    {
      blocks: { ...around, keep: service('stock', once), q: 'sqs-queue', data },
      connections: [
        ['web', 'sends', 'q'],
        ['find', 'sends', 'q'],
        ['q', 'triggers', 'keep'],
        ['keep', 'reads', 'data'],
      ],
    },
  ],
  [
    'callers and callees that reach one another without it',
    {
      blocks: { ...around, keep: service('stock', once) },
      connections: [
        ['web', 'calls', 'keep', { timeout: 2 }],
        ['find', 'calls', 'keep', { timeout: 2 }],
        ['web', 'calls', 'find', { timeout: 9 }],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a service that two microservices need',
    { blocks: { ...around, keep: service('stock', once), data }, connections: asked },
    {
      messages: [
        'search and shop depend on keep, of which there may be only one: while it is away, none of them works as it should, however often they run themselves. Run two, and they are put into different zones.',
      ],
      fixes: ['Run two of keep'],
    },
  ],
  [
    'a database behind it, and who waits through it, owned or not',
    {
      blocks: {
        ...around,
        front: service(),
        keep: service('stock'),
        data: { ...data, properties: { multiAz: false } },
        late: service('stock'),
      },
      connections: [...asked, ['front', 'calls', 'web', { timeout: 9 }], ['late', 'reads', 'data']],
    },
    {
      messages: [
        'front, search and shop depend on data, of which there may be only one: while it is away, none of them works as it should, however often they run themselves. Give it a standby in a second zone.',
      ],
      fixes: ['Give data a standby in another zone'],
    },
  ],
];

describe('single-point-of-failure', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(singlePointOfFailure, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(singlePointOfFailure, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it.each(invalid)('lets %s be where nobody depends on it', (_, design) => {
    const settings = { environments: [{ name: 'dev' }, { name: 'prod' }] };
    const here = (environment: string) =>
      tryRule(singlePointOfFailure, sketch({ ...design, settings }), TODAY, environment);
    expect(here('dev')).toEqual(QUIET);
    expect(here('prod').messages).not.toEqual([]);
  });

  it('names four of many', () => {
    const callers = ['a', 'b', 'c', 'd', 'e'];
    const design = sketch({
      blocks: {
        ...around,
        keep: service('stock', once),
        data,
        ...Object.fromEntries(callers.map((name) => [name, service()])),
      },
      connections: [
        ...callers.map((name) => [name, 'calls', 'keep', { timeout: 2 }] as const),
        ['keep', 'reads', 'data'],
      ],
    });
    expect(tryRule(singlePointOfFailure, design).messages[0]).toMatch(
      /^a, b, c and 2 others depend on keep,/,
    );
  });
});
