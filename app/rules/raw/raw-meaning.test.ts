import { describe, expect, it } from 'vitest';
import type { Design } from '../../design/schema.ts';
import { type Sketch, sketch } from '../../design/testing/sketch.ts';
import { applyEdits } from '../../edits/apply.ts';
import { buildGraph } from '../../graph/graph.ts';
import type { Json } from '../../json.ts';
import { viewsOf } from '../context.ts';
import { runRules } from '../run.ts';
import { TODAY } from '../testing/try-rule.ts';

type Blocks = NonNullable<Sketch['blocks']>;

const att = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] });

const queue: Blocks = {
  orders: {
    type: 'AWS::SQS::Queue',
    properties: {
      VisibilityTimeout: 30,
      RedrivePolicy: { deadLetterTargetArn: att('Failed'), maxReceiveCount: 3 },
    },
  },
  failed: { type: 'AWS::SQS::Queue' },
  charge: {
    type: 'AWS::Lambda::Function',
    properties: { Timeout: 60, Role: att('Role'), TracingConfig: { Mode: 'Active' } },
  },
  mapping: {
    type: 'AWS::Lambda::EventSourceMapping',
    properties: { EventSourceArn: att('Orders'), FunctionName: { Ref: 'Charge' } },
  },
};

const policy = (actions: Json, resource: Json): { readonly Policies: Json } => ({
  Policies: [
    {
      PolicyName: 'Own',
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: actions, Resource: resource }] },
    },
  ],
});

/** "orders triggers charge", for each connection that raw resources make. */
function derived(blocks: Blocks, connections: Sketch['connections'] = []): readonly string[] {
  const views = viewsOf(buildGraph(sketch({ blocks, connections })));
  return [...views.connections.values()]
    .filter(({ connection }) => views.derivedBy.has(connection.id))
    .map(({ from, connection, to }) => `${from.block.name} ${connection.kind} ${to.block.name}`);
}

describe('raw resources', () => {
  it.each<[string, Blocks, string[]]>([
    ['a mapping', queue, ['orders triggers charge']],
    [
      'a subscription, by Ref, Fn::GetAtt or Fn::Sub',
      {
        news: { type: 'AWS::SNS::Topic' },
        inbox: { type: 'AWS::SQS::Queue' },
        told: {
          type: 'AWS::SNS::Subscription',
          properties: { TopicArn: { 'Fn::Sub': '${News}' }, Endpoint: att('Inbox') },
        },
      },
      ['news subscribes inbox'],
    ],
    [
      'the targets of a rule',
      {
        nightly: {
          type: 'AWS::Events::Rule',
          properties: { Targets: [{ Id: 'a', Arn: att('Tidy') }] },
        },
        tidy: { type: 'AWS::Lambda::Function' },
      },
      ['nightly triggers tidy'],
    ],
    [
      'the notifications of a bucket',
      {
        photos: {
          type: 'AWS::S3::Bucket',
          properties: {
            NotificationConfiguration: {
              LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: att('Shrink') }],
            },
          },
        },
        shrink: { type: 'AWS::Lambda::Function' },
      },
      ['photos triggers shrink'],
    ],
    [
      'what a role may do, for the function that assumes it',
      {
        charge: { type: 'AWS::Lambda::Function', properties: { Role: att('Role') } },
        role: {
          type: 'AWS::IAM::Role',
          properties: policy(['dynamodb:GetItem', 'dynamodb:PutItem'], [att('Books')]),
        },
        books: { type: 'AWS::DynamoDB::Table' },
      },
      ['charge reads-and-writes books'],
    ],
    [
      'what a policy adds to the role of a service’s tasks',
      {
        web: { type: 'AWS::ECS::Service', properties: { TaskDefinition: { Ref: 'Task' } } },
        task: { type: 'AWS::ECS::TaskDefinition', properties: { TaskRoleArn: att('Role') } },
        role: { type: 'AWS::IAM::Role' },
        policy: {
          type: 'AWS::IAM::Policy',
          properties: {
            Roles: [{ Ref: 'Role' }],
            PolicyDocument: {
              Statement: { Effect: 'Allow', Action: 'sns:Publish', Resource: { Ref: 'News' } },
            },
          },
        },
        news: { type: 'AWS::SNS::Topic' },
      },
      ['web publishes news'],
    ],
    [
      'nothing of what a statement denies, or of what isn’t in the template',
      {
        charge: { type: 'AWS::Lambda::Function', properties: { Role: att('Role') } },
        role: { type: 'AWS::IAM::Role', properties: policy('dynamodb:*', 'arn:aws:dynamodb:::t') },
      },
      [],
    ],
  ])('say of %s', (_, blocks, expected) => {
    expect(derived(blocks)).toEqual(expected);
  });

  it('are read with what connections put into them', () => {
    const blocks: Blocks = {
      ...queue,
      mapping: {
        type: 'AWS::Lambda::EventSourceMapping',
        properties: { FunctionName: { Ref: 'Charge' } },
      },
    };
    const connections: Sketch['connections'] = [
      ['mapping', 'references', 'orders', { property: 'EventSourceArn', attribute: 'Arn' }],
    ];
    expect(derived(blocks)).toEqual([]);
    expect(derived(blocks, connections)).toEqual(['orders triggers charge']);
  });
});

const found = (design: Design) => runRules(design, { today: TODAY });
const finding = (design: Design, rule: string) => found(design).filter((one) => one.rule === rule);

describe('rules', () => {
  it('judge raw resources as the blocks they are, and name the resource that joins them', () => {
    const [slow] = finding(sketch({ blocks: queue }), 'visibility-below-timeout');
    expect(slow?.message).toMatch(/charge may work on a message for 60 s, but orders hands it/);
    expect(slow?.connections).toEqual([]);
    expect(slow?.blocks).toEqual(['orders', 'charge', 'mapping']);
  });

  it('mend them by their own properties', () => {
    const design = sketch({ blocks: queue });
    const [few] = finding(design, 'low-max-receive-count');
    const edits = few?.fixes[0]?.edits ?? [];
    const mended = applyEdits(design, edits);
    if (!mended.ok) throw new Error(mended.failure.message);
    expect(Object.values(mended.value.blocks).find(({ name }) => name === 'orders')).toMatchObject({
      properties: {
        VisibilityTimeout: 30,
        RedrivePolicy: { deadLetterTargetArn: att('Failed'), maxReceiveCount: 5 },
      },
    });
    expect(finding(mended.value, 'low-max-receive-count')).toEqual([]);
  });

  it.each<[string, Blocks]>([
    ['queue', queue],
    [
      'rule’s target',
      {
        nightly: {
          type: 'AWS::Events::Rule',
          properties: {
            Targets: [{ Id: 'a', Arn: att('Charge'), DeadLetterConfig: { Arn: att('Failed') } }],
          },
        },
      },
    ],
    [
      'schedule',
      {
        nightly: {
          type: 'AWS::Scheduler::Schedule',
          properties: { Target: { Arn: att('Charge'), DeadLetterConfig: { Arn: att('Failed') } } },
        },
      },
    ],
    [
      'stream’s reader',
      {
        mapping: {
          type: 'AWS::Lambda::EventSourceMapping',
          properties: { DestinationConfig: { OnFailure: { Destination: att('Failed') } } },
        },
      },
    ],
  ])('leave a queue alone that keeps the failures of a %s', (_, blocks) => {
    const failed: Blocks = { failed: { type: 'AWS::SQS::Queue' } };
    const isRead = (sketched: Blocks) =>
      [...viewsOf(buildGraph(sketch({ blocks: sketched }))).readAs.keys()].some(
        (id) => String(id) === 'failed',
      );
    expect(isRead(failed)).toBe(true);
    expect(isRead({ ...failed, ...blocks })).toBe(false);
  });

  it('hold with names as long as they may be', () => {
    const long = (letter: string) => letter.repeat(128);
    const invoking: Blocks = {
      charge: {
        type: 'AWS::Lambda::Function',
        properties: { Role: att(`R${long('r').slice(1)}`) },
      },
      [long('r')]: {
        type: 'AWS::IAM::Role',
        properties: policy('lambda:InvokeFunction', att('Ship')),
      },
      ship: { type: 'AWS::Lambda::Function' },
      [long('n')]: {
        type: 'AWS::Events::Rule',
        properties: {
          EventPattern: { source: ['shop'] },
          Targets: [{ Id: 'a', Arn: att('Ship') }],
        },
      },
    };
    const rules = found(sketch({ blocks: invoking })).map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['function-calls-function', 'rule-target-without-dlq']),
    );
    expect(rules).not.toContain('broken-rule');
  });

  it('do not accuse where only CloudFormation knows a value', () => {
    const blocks: Blocks = {
      ...queue,
      orders: {
        type: 'AWS::SQS::Queue',
        properties: {
          VisibilityTimeout: { Ref: 'Visibility' },
          RedrivePolicy: { deadLetterTargetArn: att('Failed'), maxReceiveCount: 5 },
        },
      },
      charge: { type: 'AWS::Lambda::Function', properties: { Timeout: { Ref: 'Patience' } } },
    };
    const rules = new Set(found(sketch({ blocks })).map(({ rule }) => rule));
    for (const rule of [
      'visibility-below-timeout',
      'visibility-below-six-timeouts',
      'default-timeout',
    ])
      expect(rules).not.toContain(rule);
  });
});
