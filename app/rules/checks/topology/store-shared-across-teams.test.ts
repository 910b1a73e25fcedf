import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { storeSharedAcrossTeams } from './store-shared-across-teams.ts';

const shared = (payments: string, stock: string, owner?: string): Sketch => ({
  blocks: {
    payments: { type: 'microservice', properties: { team: payments } },
    stock: { type: 'microservice', properties: { team: stock } },
    charge: { type: 'lambda-function', owner: 'payments' },
    count: { type: 'lambda-function', owner: 'stock' },
    ledger: { type: 'dynamodb-table', ...(owner && { owner }) },
  },
  connections: [
    ['charge', 'writes', 'ledger'],
    ['count', 'reads', 'ledger'],
  ],
});

const valid: readonly [string, Sketch][] = [
  ['two microservices of one team', shared('Money', 'Money')],
  ['a microservice without a team', shared('Money', '')],
  [
    'a cache of two teams',
    {
      blocks: { ...shared('Money', 'Warehouse').blocks, ledger: 'elasticache' },
      connections: [
        ['charge', 'writes', 'ledger'],
        ['count', 'reads', 'ledger'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'another team in a team’s table',
    shared('Money', 'Warehouse', 'payments'),
    {
      messages: [
        'ledger belongs to Money, yet Warehouse (in count) works on it: whoever changes its data has to ask the other first. Let them ask Money’s code instead, or listen to its events.',
      ],
    },
  ],
  [
    'two teams in a table of nobody',
    shared('Money', 'Warehouse'),
    {
      messages: [
        'ledger belongs to no team, yet Money (in charge) and Warehouse (in count) work on it: whoever changes its data has to ask the other first. Give it to one team, and let the others ask that team’s code.',
      ],
    },
  ],
];

describe('store-shared-across-teams', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(storeSharedAcrossTeams, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(storeSharedAcrossTeams, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
