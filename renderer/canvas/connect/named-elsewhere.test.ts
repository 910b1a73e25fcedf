import { expect, it } from 'vitest';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { block, designOf, id } from '#app/layout/testing/small-design.ts';
import { leftByReplacing } from './named-elsewhere.ts';

const queue = block('orders', {
  type: 'AWS::SQS::Queue',
  attributes: { DeletionPolicy: 'Retain' },
});
const named = queue.logicalId;
const design = designOf([
  queue,
  block('reader', {
    type: 'AWS::Lambda::EventSourceMapping',
    properties: { EventSourceArn: { 'Fn::GetAtt': [named, 'Arn'] } },
    environments: { dev: { properties: { FunctionName: { Ref: named } } } },
  }),
  block('writer', { overrides: { '': { Description: { 'Fn::Sub': `\${${named}.QueueName}` } } } }),
]);
const INDEX = {
  'AWS::SQS::Queue': { about: '', attributes: ['Arn', 'QueueName'] },
  'AWS::DynamoDB::Table': { about: '', attributes: ['Arn'] },
};

it.each([
  ['sqs-queue', ['DeletionPolicy of the former resource means nothing here, and is gone.']],
  ['AWS::SQS::Queue', []],
  ['AWS::DynamoDB::Table', [expect.stringMatching(/^writer asks for its QueueName, which AWS::/)]],
  [
    'users',
    [expect.stringMatching(/^reader .*Arn and Ref and writer .*QueueName/), expect.anything()],
  ],
])('says what is left when a queue becomes %s', (type, sentences) => {
  const definition = blockDefinition(type);
  const present = design.blocks[id('orders')];
  if (!definition || !present) throw new Error(`There is no ${type}.`);
  expect(leftByReplacing(design, present, definition, INDEX)).toEqual(sentences);
});
