import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { clientReachesStore } from './client-reaches-store.ts';

const valid: readonly [string, Sketch][] = [
  [
    'people at an API',
    {
      blocks: { users: 'users', api: 'http-api' },
      connections: [['users', 'calls', 'api']],
    },
  ],
  [
    'people at a bucket, with signed addresses',
    {
      blocks: { users: 'users', files: 's3-bucket' },
      connections: [['users', 'reads', 'files']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'people at a table',
    {
      blocks: { users: 'users', orders: 'dynamodb-table' },
      connections: [['users', 'reads', 'orders']],
    },
    {
      messages: [
        'users reaches orders directly: whoever holds its key can read and change everything in it. Put an API and a function between them.',
      ],
      fixes: ['Disconnect users from orders'],
    },
  ],
];

describe('client-reaches-store', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(clientReachesStore, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(clientReachesStore, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
