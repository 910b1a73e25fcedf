import { z } from 'zod';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const dynamodbTable = defineBlock({
  type: 'dynamodb-table',
  label: 'DynamoDB table',
  kind: 'DynamoDB',
  category: 'data',
  icon: 'dynamodb',
  summary: 'A key-value and document table that scales by itself.',
  newName: 'table',
  services: ['Amazon DynamoDB'],
  resourceTypes: ['AWS::DynamoDB::Table'],
  properties: z.object({
    partitionKey: field(z.string().min(1).max(255).default('id'), {
      label: 'Partition key',
      help: 'Attribute that spreads items over partitions: pick one with many values.',
      group: 'Keys',
    }),
  }),
  traits: { store: { access: 'api', kind: 'table' } },
  signals: () => ({ stateful: true }),
  compile: ({ partitionKey }, scope) => {
    const table = scope.resource('', 'AWS::DynamoDB::Table', {
      KeySchema: [{ AttributeName: partitionKey, KeyType: 'HASH' }],
    });
    return {
      store: {
        statements: () => [allow(['dynamodb:GetItem'], table.get('Arn'))],
        variables: [{ suffix: 'TABLE', value: table.ref }],
      },
    };
  },
});
