import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { cutByLayer } from './cut-by-layer.ts';

const named = (...names: readonly string[]): Sketch => ({
  blocks: Object.fromEntries(names.map((name) => [name, 'microservice'])),
});
const keeping = (database: string, ordering: string): Sketch => ({
  blocks: {
    Keeping: { type: 'microservice', properties: { team: database } },
    Ordering: { type: 'microservice', properties: { team: ordering } },
    order: { type: 'lambda-function', owner: 'Ordering' },
    orders: { type: 'dynamodb-table', owner: 'Keeping' },
  },
  connections: [['order', 'reads-and-writes', 'orders']],
});

const valid: readonly [string, Sketch][] = [
  ['capabilities', named('Orders', 'Payments', 'Storefront')],
  ['a web front end among capabilities', named('Web', 'Catalog', 'Orders')],
  ['a monolith', named('Shop')],
  [
    'a back end and a front end among many',
    named('Frontend', 'Backend', 'Orders', 'Stock', 'Prices'),
  ],
  ['data of another team, which is another matter', keeping('Data', 'Orders')],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'names of layers',
    named('Front-end', 'Business logic service', 'data access layer'),
    {
      messages: [
        'Business logic service, data access layer and Front-end are named after layers: presentation, logic and data. Whatever people ask for goes through all of them. Cut by what the system does for somebody, such as Orders and Payments, each with its own pages, code and data.',
      ],
    },
  ],
  [
    'a microservice of tables',
    keeping('', ''),
    {
      messages: [
        'Keeping keeps orders and no code that works on it: that is in Ordering. Give each store to the microservice whose data it is.',
      ],
    },
  ],
];

describe('cut-by-layer', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(cutByLayer, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(cutByLayer, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
