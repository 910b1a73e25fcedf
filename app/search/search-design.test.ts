import { describe, expect, it } from 'vitest';
import { block, connection, designOf, id } from '../layout/testing/small-design.ts';
import { searchDesign } from './search-design.ts';

const design = designOf(
  [
    block('checkout-api', { type: 'http-api', notes: 'Called by the shop. Owned by Ada.' }),
    block('orders', { type: 'dynamodb-table', properties: { partitionKey: 'customerId' } }),
    block('api-docs', { type: 's3-bucket' }),
    block('worker', { overrides: { '': { 'Environment.Variables.MODE': 'checkout' } } }),
  ],
  [{ ...connection('worker', 'orders', 'reads'), label: 'looks up baskets' }],
);
const found = (query: string) =>
  searchDesign(design, query).map(({ block: of, connection: line, field, text }) => [
    of ?? line,
    field,
    text,
  ]);

describe('searching a design', () => {
  it.each<[query: string, first: readonly string[]]>([
    ['check', ['checkout-api', 'Name', 'checkout-api']],
    ['DYNAMO', ['orders', 'Type', 'DynamoDB table']],
    ['lorders', ['orders', 'Logical id', 'Lorders']],
    ['ada', ['checkout-api', 'Notes', 'Called by the shop. Owned by Ada.']],
    ['baskets', ['worker-orders', 'Label', 'looks up baskets']],
    ['customerid', ['orders', 'Partition key', 'customerId']],
  ])('%s', (query, first) => {
    expect(found(query)[0]).toEqual(first);
  });

  it('puts names that begin with it first, other names next', () => {
    expect(found('api').map(([of]) => of)).toEqual(['api-docs', 'checkout-api']);
  });

  it('looks for every word, in any of a record’s texts', () => {
    expect(found('orders customer').map(([of]) => of)).toEqual(['orders']);
    expect(found('orders bucket')).toEqual([]);
  });

  it('finds overridden values', () => {
    expect(found('checkout').map(([of]) => of)).toContain('worker');
  });

  it('says where the words are', () => {
    const [match] = searchDesign(design, 'out api');
    expect(match?.at.map(([from, to]) => match.text.slice(from, to))).toEqual(['out', 'api']);
  });

  it('cuts a long text round the word', () => {
    const notes = `${'x '.repeat(100)}needle${' y'.repeat(100)}`;
    const [match] = searchDesign(designOf([block('a', { notes })]), 'needle');
    expect(match?.text.length).toBeLessThan(130);
    expect(match?.at.map(([from, to]) => match.text.slice(from, to))).toEqual(['needle']);
  });

  it('finds problems at the first block they are about', () => {
    const said = [{ message: 'It has no alarm.', blocks: [id('orders')], connections: [] }];
    expect(searchDesign(design, 'alarm', said)[0]).toMatchObject({
      block: 'orders',
      field: 'Problem',
    });
  });

  it('finds nothing for nothing', () => {
    expect(searchDesign(design, '  ')).toEqual([]);
  });
});
