import { describe, expect, it } from 'vitest';
import { tableMistakes } from './mistakes.ts';
import { tableProperties } from './properties.ts';

const mistakesOf = (properties: object) => tableMistakes(tableProperties.parse(properties));

describe('tableMistakes', () => {
  it.each([
    {},
    { sortKey: 'at', localIndexes: [{}] },
    { indexes: [{ projection: 'INCLUDE', attributes: ['total'] }] },
  ])('has nothing against %j', (properties) => {
    expect(mistakesOf(properties)).toEqual([]);
  });

  it.each([
    [
      { sortKey: 'id' },
      ['partitionKey', 'sortKey'],
      'the sort key of the table is its partition key as well',
    ],
    [
      { indexes: [{ sortKey: 'id', sortKeyType: 'N' }] },
      ['indexes.id'],
      'the attribute id has two types',
    ],
    [
      { indexes: [{}, { partitionKey: 'other' }] },
      ['indexes', 'localIndexes'],
      'two indexes are called by-key',
    ],
    [
      { sortKey: 'at', indexes: [{}], localIndexes: [{ name: 'by-key' }] },
      ['indexes', 'localIndexes'],
      'two indexes are called by-key',
    ],
    [
      { indexes: [{ projection: 'INCLUDE' }] },
      ['indexes'],
      'the index by-key holds some attributes, and names none',
    ],
    [
      { localIndexes: [{}] },
      ['localIndexes', 'sortKey'],
      'local indexes need a table with a sort key',
    ],
    [
      { billing: 'provisioned', readCapacity: 200 },
      ['readCapacity', 'maximumReads'],
      'there are at least 200 reads a second and at most 100',
    ],
  ])('finds what is wrong with %j', (properties, where, message) => {
    expect(mistakesOf(properties)).toEqual(where.map((property) => ({ property, message })));
  });

  it('compares no capacity that doesn’t scale', () => {
    expect(mistakesOf({ readCapacity: 200 })).toEqual([]);
    expect(mistakesOf({ billing: 'provisioned', scaling: false, readCapacity: 200 })).toEqual([]);
  });

  it('says why an index without a partition key is refused', () => {
    const { error } = tableProperties.safeParse({ indexes: [{ partitionKey: '' }] });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'an index needs a partition key to find items by',
    ]);
  });
});
