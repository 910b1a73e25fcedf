import { describe, expect, it } from 'vitest';
import { keyMistakes } from './keys.ts';
import { tableProperties } from './properties.ts';

const mistakesOf = (properties: object): readonly string[] =>
  keyMistakes(tableProperties.parse(properties));

describe('keyMistakes', () => {
  it.each([
    {},
    { sortKey: 'at', localIndexes: [{}] },
    { indexes: [{ projection: 'INCLUDE', attributes: ['total'] }] },
  ])('has nothing against %j', (properties) => {
    expect(mistakesOf(properties)).toEqual([]);
  });

  it.each([
    [{ sortKey: 'id' }, 'the sort key of the table is its partition key as well'],
    [{ indexes: [{ sortKey: 'id', sortKeyType: 'N' }] }, 'the attribute id has two types'],
    [{ indexes: [{}, { partitionKey: 'other' }] }, 'two indexes are called by-key'],
    [
      { sortKey: 'at', indexes: [{}], localIndexes: [{ name: 'by-key' }] },
      'two indexes are called by-key',
    ],
    [
      { indexes: [{ projection: 'INCLUDE' }] },
      'the index by-key holds some attributes, and names none',
    ],
    [{ localIndexes: [{}] }, 'local indexes need a table with a sort key'],
  ])('finds what is wrong with %j', (properties, mistake) => {
    expect(mistakesOf(properties)).toEqual([mistake]);
  });

  it('says why an index without a partition key is refused', () => {
    const { error } = tableProperties.safeParse({ indexes: [{ partitionKey: '' }] });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'an index needs a partition key to find items by',
    ]);
  });
});
