import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { curatedBlocks } from '#app/catalog/catalog.ts';
import { type BlockDefinition, type Category, defineBlock } from '#app/catalog/define-block.ts';
import { inPaletteOrder, ORDERED } from './palette-order.ts';
import { bestRow, paletteRows } from './palette-rows.ts';

const block = (type: string, category: Category, summary = ''): BlockDefinition =>
  defineBlock({
    type,
    label: type.replaceAll('-', ' '),
    kind: '',
    category,
    icon: '',
    summary,
    newName: type,
    services: [],
    resourceTypes: [],
    properties: z.object({}),
    traits: {},
  });

const blocks = [
  block('lambda-function', 'compute', 'Runs code.'),
  block('s3-bucket', 'data', 'Keeps objects.'),
  block('sqs-queue', 'messaging', 'Keeps messages.'),
];
const resourceTypes = [
  { type: 'AWS::S3::Bucket', service: 'S3', resource: 'Bucket', about: '' },
  { type: 'AWS::KMS::Key', service: 'KMS', resource: 'Key', about: '' },
];
const rowsFor = (search: string, folded: Category[] = [], types = resourceTypes) =>
  paletteRows({ blocks, resourceTypes: types, search, folded: new Set(folded) }).map(
    ({ label }) => label,
  );

describe('paletteRows', () => {
  it('lists categories in palette order, without those that have no block', () => {
    expect(rowsFor('', ['raw'])).toEqual([
      'Compute',
      'lambda function',
      'Data',
      's3 bucket',
      'Messaging and events',
      'sqs queue',
      'All resource types',
    ]);
  });

  it.each([
    ['a word of the summary', 'keeps', ['Data', 's3 bucket', 'Messaging and events', 'sqs queue']],
    [
      'curated before raw',
      'bucket',
      ['Data', 's3 bucket', 'All resource types', 'AWS::S3::Bucket'],
    ],
    ['service and resource as words', 'kms key', ['All resource types', 'AWS::KMS::Key']],
    ['a full resource type', 'AWS::KMS::Key', ['All resource types', 'AWS::KMS::Key']],
    ['nothing', 'quantum', []],
  ])('finds %s, whatever is folded', (_, search, labels) => {
    expect(rowsFor(search, ['data', 'compute', 'messaging', 'raw'])).toEqual(labels);
  });

  it('finds a block by what other products call it, and a resource type of such a service', () => {
    const eks = { type: 'AWS::EKS::Cluster', service: 'EKS', resource: 'Cluster', about: '' };
    expect(
      paletteRows({
        blocks: [...blocks, block('ecs-service', 'compute')],
        resourceTypes: [...resourceTypes, eks],
        search: 'kubernetes',
        folded: new Set(),
      }).map(({ id }) => id),
    ).toEqual(['category-compute', 'ecs-service', 'category-raw', 'AWS::EKS::Cluster']);
  });

  it('has the most used first, the rest by name, and what has ended last', () => {
    const types = curatedBlocks.map(({ type }) => type);
    for (const type of ORDERED) expect(types).toContain(type);
    const order = inPaletteOrder(curatedBlocks).map(({ type }) => type);
    expect(order.indexOf('microservice')).toBeLessThan(order.indexOf('account'));
    expect(order.indexOf('efs-file-system')).toBeLessThan(order.indexOf('rds-proxy'));
    expect(order.at(-1)).toBe('app-mesh-virtual-node');
  });

  it.each([
    ['state-machine', 'Step Functions'],
    ['cognito-user-pool', 'Cognito'],
    ['sqs-queue', undefined],
    ['kms-key', undefined],
    ['microservice', undefined],
  ])('says which service a %s is of, where its name does not', (type, service) => {
    const rows = paletteRows({
      blocks: curatedBlocks,
      resourceTypes: [],
      search: '',
      folded: new Set(),
    });
    const row = rows.find(({ id }) => id === type);
    expect(row && 'aside' in row ? row.aside : undefined).toBe(service);
  });

  it.each([
    ['named so', 'vpc', 'vpc'],
    ['beginning with it', 'ecs s', 'ecs service'],
    ['named so in another category', 'ecs', 'ecs'],
    ['of exactly this type', 'AWS::SFN::StateMachine', 'AWS::SFN::StateMachine'],
    ['called so within its service', 'statemachine', 'AWS::SFN::StateMachine'],
  ])('adds the block %s rather than one that mentions it', (_, search, label) => {
    const rows = paletteRows({
      blocks: [
        block('subnet-tier', 'structure', 'Subnets of a VPC.'),
        block('vpc', 'structure'),
        block('ecs-cluster', 'compute', 'Runs an ECS service.'),
        block('ecs-service', 'compute'),
        block('ecs', 'data'),
      ],
      resourceTypes: [
        {
          type: 'AWS::SFN::StateMachineAlias',
          service: 'SFN',
          resource: 'StateMachineAlias',
          about: '',
        },
        { type: 'AWS::SFN::StateMachine', service: 'SFN', resource: 'StateMachine', about: '' },
      ],
      search,
      folded: new Set(),
    });
    expect(bestRow(rows, search)?.label).toBe(label);
  });

  it('counts what it found', () => {
    const [heading] = paletteRows({ blocks, resourceTypes, search: 'lambda', folded: new Set() });
    expect(heading).toMatchObject({ is: 'category', count: 1 });
  });

  it('offers resource types before they are loaded, without a count', () => {
    const rows = paletteRows({
      blocks: [],
      resourceTypes: undefined,
      search: '',
      folded: new Set(['raw']),
    });
    expect(rows).toMatchObject([{ label: 'All resource types', count: undefined }]);
  });
});
