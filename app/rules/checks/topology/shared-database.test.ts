import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { sharedDatabase } from './shared-database.ts';

const two: Sketch['blocks'] = {
  shop: 'microservice',
  search: 'microservice',
  web: { type: 'lambda-function', owner: 'shop' },
  find: { type: 'lambda-function', owner: 'search' },
};

const valid: readonly [string, Sketch][] = [
  [
    'one microservice that reads and writes its table',
    {
      blocks: {
        shop: 'microservice',
        read: { type: 'lambda-function', owner: 'shop' },
        write: { type: 'lambda-function', owner: 'shop' },
        orders: { type: 'dynamodb-table', owner: 'shop' },
      },
      connections: [
        ['read', 'reads', 'orders'],
        ['write', 'writes', 'orders'],
      ],
    },
  ],
  [
    'code of nobody beside a microservice',
    {
      blocks: {
        shop: 'microservice',
        web: { type: 'lambda-function', owner: 'shop' },
        report: 'lambda-function',
        orders: 'dynamodb-table',
      },
      connections: [
        ['web', 'reads', 'orders'],
        ['report', 'reads', 'orders'],
      ],
    },
  ],
  [
    'a cache that two share',
    {
      blocks: {
        shop: 'microservice',
        search: 'microservice',
        web: { type: 'lambda-function', owner: 'shop' },
        find: { type: 'lambda-function', owner: 'search' },
        cache: 'elasticache',
      },
      connections: [
        ['web', 'reads', 'cache'],
        ['find', 'reads', 'cache'],
      ],
    },
  ],
  [
    'a secret and a setting that two read',
    {
      blocks: {
        ...two,
        key: 'secrets-manager-secret',
        flag: 'ssm-parameter',
      },
      connections: [
        ['web', 'reads', 'key'],
        ['find', 'reads', 'key'],
        ['web', 'reads', 'flag'],
        ['find', 'reads', 'flag'],
      ],
    },
  ],
  [
    'files one leaves in a bucket for others',
    {
      blocks: { ...two, exports: { type: 's3-bucket', owner: 'shop' } },
      connections: [
        ['web', 'writes', 'exports'],
        ['find', 'reads', 'exports'],
      ],
    },
  ],
  [
    'reports from a read replica',
    {
      blocks: {
        ...two,
        orders: { type: 'rds-database', owner: 'shop', properties: { replicas: 1 } },
      },
      connections: [
        ['web', 'reads-and-writes', 'orders'],
        ['find', 'reads', 'orders'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a table that two microservices reach',
    {
      blocks: {
        catalog: 'microservice',
        search: 'microservice',
        browse: { type: 'lambda-function', owner: 'catalog' },
        find: { type: 'lambda-function', owner: 'search' },
        products: { type: 'dynamodb-table', owner: 'catalog' },
      },
      connections: [
        ['browse', 'reads-and-writes', 'products'],
        ['find', 'reads', 'products'],
      ],
    },
    {
      messages: [
        'catalog and search both reach into products: none can change its data without the others. Let the others ask catalog, or keep a copy of their own from its events.',
      ],
    },
  ],
  [
    'a bucket two write, an index two use, and a replica one writes past',
    {
      blocks: {
        ...two,
        files: 's3-bucket',
        index: 'opensearch-domain',
        orders: { type: 'rds-database', owner: 'shop', properties: { replicas: 1 } },
      },
      connections: [
        ['web', 'writes', 'files'],
        ['find', 'writes', 'files'],
        ['web', 'writes', 'index'],
        ['find', 'reads', 'index'],
        ['web', 'reads-and-writes', 'orders'],
        ['find', 'writes', 'orders'],
      ],
    },
    {
      messages: [
        'shop and search both reach into files: none can change its data without the others. Let one of them own it and the others ask that one, or keep copies from its events.',
        'shop and search both reach into index: none can change its data without the others. Let one of them own it and the others ask that one, or keep copies from its events.',
        'shop and search both reach into orders: none can change its data without the others. Let the others ask shop, or keep a copy of their own from its events.',
      ],
    },
  ],
  [
    'a database of nobody that three reach, one from inside its container',
    {
      blocks: {
        a: 'microservice',
        b: 'microservice',
        c: 'microservice',
        vpc: { type: 'vpc', owner: 'c' },
        one: { type: 'lambda-function', owner: 'a' },
        two: { type: 'lambda-function', owner: 'b' },
        three: { type: 'lambda-function', parent: 'vpc' },
        data: 'rds-database',
      },
      connections: [
        ['one', 'reads', 'data'],
        ['two', 'reads', 'data'],
        ['three', 'writes', 'data'],
      ],
    },
    {
      messages: [
        'a, b and c all reach into data: none can change its data without the others. Let one of them own it and the others ask that one, or keep copies from its events.',
      ],
    },
  ],
];

const throughProxy: Sketch = {
  blocks: {
    a: 'microservice',
    b: 'microservice',
    one: { type: 'lambda-function', owner: 'a' },
    two: { type: 'lambda-function', owner: 'b' },
    data: 'rds-database',
    pool: { type: 'rds-proxy', properties: { database: 'data' } },
  },
  connections: [
    ['one', 'reads', 'data'],
    ['two', 'reads', 'pool'],
  ],
};

describe('shared-database', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(sharedDatabase, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(sharedDatabase, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it('sees through a proxy', () => {
    expect(tryRule(sharedDatabase, sketch(throughProxy)).messages).toEqual([
      'a and b both reach into data: none can change its data without the others. Let one of them own it and the others ask that one, or keep copies from its events.',
    ]);
  });
});
