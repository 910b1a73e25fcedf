// The example design, and a very small one, in every layout with values crossing in every way.
import { readFileSync } from 'node:fs';
import { compile, type Stack } from '#app/compiler/compile.ts';
import { readDesign } from '#app/design/read.ts';
import { type Block, Crossing, type Design } from '#app/design/schema.ts';
import { sketch } from '#app/design/testing/sketch.ts';

const file = new URL('../../assets/examples/shop.stackwright.json', import.meta.url);
const read = readDesign(readFileSync(file, 'utf8'));
if (!read.ok) throw new Error(read.failure.message);
const shop = read.value;

export interface Divided {
  readonly name: string;
  readonly stacks: readonly Stack[];
}

const dividedBy = (design: Design): readonly Divided[] =>
  (['nested', 'per-service'] as const).flatMap((layout) =>
    Crossing.options.map((crossing) => ({
      name: `${layout}-${crossing}`,
      stacks: compile({ ...design, settings: { stacks: { layout, crossing } } }).stacks,
    })),
  );

export const dividedShop = dividedBy(shop);

const raw = (type: string, properties: Block['properties'], owner?: string) => ({
  type,
  properties,
  ...(owner && { owner }),
});

/** Two microservices round a shared topic, of resources that only change when this file does. */
const pair = sketch({
  blocks: {
    parcels: 'microservice',
    orders: 'microservice',
    news: raw('AWS::SNS::Topic', {}),
    inbox: raw('AWS::SQS::Queue', { SqsManagedSseEnabled: true }, 'parcels'),
    hears: raw(
      'AWS::SNS::Subscription',
      {
        TopicArn: { Ref: 'News' },
        Protocol: 'sqs',
        Endpoint: { 'Fn::GetAtt': ['Inbox', 'Arn'] },
      },
      'parcels',
    ),
    settings: raw(
      'AWS::SSM::Parameter',
      {
        Type: 'String',
        Value: { 'Fn::Sub': 'inbox=${Inbox.QueueName},news=${News},from=${AWS::Region}' },
      },
      'orders',
    ),
  },
});

export const dividedPair = dividedBy(pair);
