import { describe, expect, it } from 'vitest';
import { sketch } from '../design/testing/sketch.ts';
import { compile } from './compile.ts';
import type { Author } from './source-map.ts';
import { authorOf, resourcesOf } from './source-map.ts';

const { sourceMap, stacks } = compile(
  sketch({
    blocks: {
      jobs: 'sqs-queue',
      charge: { type: 'lambda-function', overrides: { '': { 'Environment.Variables.A': 'x' } } },
      orders: 'dynamodb-table',
      partner: 'external-system',
    },
    connections: [
      ['jobs', 'triggers', 'charge'],
      ['charge', 'reads', 'orders'],
      ['charge', 'calls', 'partner'],
    ],
  }),
);

describe('authorOf', () => {
  it.each([
    ['Charge', '', { block: 'charge' }],
    ['Charge', 'Timeout', { block: 'charge' }],
    ['Charge', 'Environment.Variables.ORDERS_TABLE', { connection: 'c2' }],
    ['Charge', 'Environment.Variables.A', { block: 'charge' }],
    ['ChargePolicy', 'PolicyDocument.Statement.0', { connection: 'c1' }],
    ['ChargePolicy', 'PolicyDocument.Statement.1.Action.0', { connection: 'c2' }],
    ['ChargePolicy', 'PolicyDocument', { block: 'charge' }],
    ['Connection1Mapping', 'BatchSize', { connection: 'c1' }],
    ['PartnerUrl', '', { block: 'partner' }],
    ['Nobody', '', undefined],
  ])('%s %s', (logicalId, path, author) => {
    expect(authorOf(sourceMap, logicalId, path)).toEqual(author);
  });
});

it('lists what a block and a connection made', () => {
  const made = (author: object) => resourcesOf(sourceMap, author as Author); // ids in a sketch are plain text
  expect(made({ block: 'charge' })).toEqual(['Charge', 'ChargeLogs', 'ChargePolicy', 'ChargeRole']);
  expect(made({ connection: 'c1' })).toEqual(['Connection1Mapping']);
});

it('says once above everything of one block or connection whose it is', () => {
  expect(stacks[0]?.comments).toEqual({
    Charge: 'charge',
    Connection1Mapping: 'jobs → charge',
    Jobs: 'jobs',
    Orders: 'orders',
    PartnerUrl: 'partner',
  });
});
