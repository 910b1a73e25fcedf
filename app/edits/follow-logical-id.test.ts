import { describe, expect, it } from 'vitest';
import { sketch } from '../design/testing/sketch.ts';
import { applyEdits } from './apply.ts';
import type { EditCall } from './edit-call.ts';

const call = (edit: string, args: unknown): EditCall => ({ edit, args }) as EditCall;

const shop = sketch({
  blocks: {
    orders: { type: 'AWS::SQS::Queue', attributes: { DeletionPolicy: 'Retain' } },
    ordersRole: 'AWS::IAM::Role',
    reader: {
      type: 'AWS::Lambda::EventSourceMapping',
      properties: {
        EventSourceArn: { 'Fn::GetAtt': ['Orders', 'Arn'] },
        FunctionName: { 'Fn::Sub': '${Orders.QueueName}-${OrdersRole}' },
      },
      attributes: { DependsOn: ['Orders', 'OrdersRole'] },
    },
    fn: { type: 'lambda-function', overrides: { '': { Description: { Ref: 'Orders' } } } },
    other: { type: 'AWS::SNS::Topic', properties: { TopicName: 'Orders' } },
  },
  connections: [['fn', 'sends', 'orders', { text: { Ref: 'Orders' } }]],
});

const after = (edit: EditCall) => {
  const result = applyEdits(shop, [edit]);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const replace = (type: string, logicalId?: string) =>
  after(call('replace-block', { id: 'orders', type, properties: {}, logicalId }));

describe.each([
  ['a block that is replaced', replace('sns-topic', 'Orders2')],
  [
    'a logical id that is changed',
    after(call('set-logical-id', { id: 'orders', logicalId: 'Orders2' })),
  ],
])('%s', (_, design) => {
  const blocks = new Map<string, unknown>(Object.entries(design.blocks));

  it('is followed by what names its resource', () => {
    expect(blocks.get('reader')).toMatchObject({
      properties: {
        EventSourceArn: { 'Fn::GetAtt': ['Orders2', 'Arn'] },
        FunctionName: { 'Fn::Sub': '${Orders2.QueueName}-${OrdersRole}' },
      },
      attributes: { DependsOn: ['Orders2', 'OrdersRole'] },
    });
    expect(blocks.get('fn')).toMatchObject({
      overrides: { '': { Description: { Ref: 'Orders2' } } },
    });
    expect(Object.values(design.connections)[0]?.properties).toEqual({ text: { Ref: 'Orders2' } });
  });

  it('leaves plain text, and who names nothing of it, alone', () => {
    expect(blocks.get('other')).toBe(
      Object.values(shop.blocks).find(({ name }) => name === 'other'),
    );
  });
});

it('keeps what a resource has beside its properties only where it means something', () => {
  const attributesIn = (type: string) =>
    Object.values(replace(type).blocks).find(({ name }) => name === 'orders')?.attributes;
  expect(attributesIn('AWS::SNS::Topic')).toEqual({ DeletionPolicy: 'Retain' });
  expect(attributesIn('sqs-queue')).toBeUndefined();
});
