import { describe, expect, it } from 'vitest';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { insertSections, type Verdict } from './insert-entries.ts';
import { withRecent } from './recent-types.ts';

const types = ['lambda-function', 'dynamodb-table', 's3-bucket', 'sqs-queue', 'vpc'];
const blocks = types.flatMap((type) => blockDefinition(type) ?? []);
const resourceTypes = [
  { type: 'AWS::S3::Bucket', service: 'S3', resource: 'Bucket', about: '' },
  { type: 'AWS::KMS::Key', service: 'KMS', resource: 'Key', about: '' },
];
const verdicts: { readonly [type: string]: Verdict } = {
  'sqs-queue': { is: 'fits' },
  'dynamodb-table': { is: 'fits' },
  vpc: { is: 'refused' },
};

const listed = (search: string, more: { only?: boolean; recent?: readonly string[] } = {}) =>
  insertSections({
    blocks,
    resourceTypes,
    search,
    recent: more.recent ?? [],
    judge: (type) => verdicts[type] ?? { is: 'possible' },
    only: more.only ?? false,
    fitting: 'Fits checkout',
  }).map(({ title, entries }) => [title, entries.map(({ row }) => row.type)]);

describe('what quick insert lists', () => {
  it('has what fits before the rest, and what is refused last', () => {
    expect(listed('')).toEqual([
      ['Fits checkout', ['dynamodb-table', 'sqs-queue']],
      ['All blocks', ['lambda-function', 's3-bucket']],
      ['Not here', ['vpc']],
    ]);
  });

  it('begins with what was used last, unless it is refused', () => {
    expect(listed('', { recent: ['vpc', 's3-bucket', 'sqs-queue'] })[0]).toEqual([
      'Recently used',
      ['sqs-queue', 's3-bucket'],
    ]);
  });

  it('has what costs less first among what merely is possible', () => {
    const [all] = insertSections({
      blocks,
      resourceTypes: undefined,
      search: '',
      recent: [],
      judge: (type) => ({ is: 'possible', cost: type === 's3-bucket' ? 0 : 1 }),
      only: false,
      fitting: '',
    });
    expect(all?.entries[0]?.row.type).toBe('s3-bucket');
  });

  it('searches every resource type too, after the blocks', () => {
    expect(listed('bucket')).toEqual([[undefined, ['s3-bucket', 'AWS::S3::Bucket']]]);
    expect(listed('AWS::S3::Bucket')[0]?.[1]).toEqual(['AWS::S3::Bucket']);
  });

  it('prefers what fits among names that are as near', () => {
    const [[, first] = []] = listed('e', { recent: ['s3-bucket', 'sqs-queue'] });
    expect(first?.slice(0, 3)).toEqual(['sqs-queue', 'dynamodb-table', 's3-bucket']);
  });

  it('leaves out what does not fit where only that is asked for', () => {
    expect(listed('', { only: true })).toEqual([
      ['Fits checkout', ['dynamodb-table', 'sqs-queue']],
    ]);
    expect(listed('lambda', { only: true })).toEqual([]);
  });

  it('remembers the last six types, each once', () => {
    const recent = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'c'].reduce<readonly string[]>(
      withRecent,
      [],
    );
    expect(recent).toEqual(['c', 'g', 'f', 'e', 'd', 'b']);
  });
});
