// Raw resources that join others: mappings, subscriptions, targets, notifications, policies.
import type { Value } from '../../cloudformation/template.ts';
import type { Block } from '../../design/schema.ts';
import { isObject, type Json } from '../../json.ts';
import type { Joint, Link } from './define-reading.ts';
import { grantLinks } from './grants.ts';
import type { RawResource } from './raw-resource.ts';

export const joints: readonly Joint[] = [
  {
    type: 'AWS::Lambda::EventSourceMapping',
    links: (raw) => [
      {
        kind: 'triggers',
        from: raw.at('EventSourceArn'),
        to: raw.at('FunctionName'),
        properties: mappingOptions(raw),
      },
    ],
  },
  {
    type: 'AWS::SNS::Subscription',
    links: (raw) => [subscription(raw.at('TopicArn'), raw.at('Endpoint'))],
  },
  {
    type: 'AWS::SNS::Topic',
    links: (raw) =>
      raw.list('Subscription').map((one) => subscription(self(raw), valueIn(one, 'Endpoint'))),
  },
  {
    type: 'AWS::Events::Rule',
    links: (raw) =>
      raw.list('Targets').map((target) => ({
        kind: 'triggers',
        from: self(raw),
        to: valueIn(target, 'Arn'),
        properties: { deadLetterQueue: valueIn(target, 'DeadLetterConfig') !== undefined },
      })),
  },
  {
    type: 'AWS::Scheduler::Schedule',
    links: (raw) => [
      {
        kind: 'triggers',
        from: self(raw),
        to: raw.at('Target.Arn'),
        properties: { deadLetterQueue: raw.at('Target.DeadLetterConfig') !== undefined },
      },
    ],
  },
  {
    type: 'AWS::S3::Bucket',
    links: (raw) =>
      NOTIFICATIONS.flatMap(({ list, target }) =>
        raw.list(`NotificationConfiguration.${list}`).map((one) => ({
          kind: 'triggers',
          from: self(raw),
          to: valueIn(one, target),
        })),
      ),
  },
  {
    type: 'AWS::Lambda::EventInvokeConfig',
    additions: (raw) =>
      raw.at('DestinationConfig.OnFailure.Destination') === undefined
        ? []
        : [{ to: raw.at('FunctionName'), properties: { failureQueue: true } }],
  },
  { type: 'AWS::IAM::Role', links: (raw) => grantLinks(raw) },
  { type: 'AWS::IAM::Policy', links: (raw) => grantLinks(raw) },
  { type: 'AWS::IAM::ManagedPolicy', links: (raw) => grantLinks(raw) },
];

const NOTIFICATIONS = [
  { list: 'LambdaConfigurations', target: 'Function' },
  { list: 'QueueConfigurations', target: 'Queue' },
  { list: 'TopicConfigurations', target: 'Topic' },
] as const;

const self = ({ block }: RawResource): Value => ({ Ref: block.logicalId });

const valueIn = (value: Value | undefined, key: string): Value | undefined =>
  isObject(value) ? value[key] : undefined;

const subscription = (topic: Value | undefined, endpoint: Value | undefined): Link => ({
  kind: 'subscribes',
  from: topic,
  to: endpoint,
});

/** As the curated connection names them; what nobody can know is left out. */
function mappingOptions(raw: RawResource): Block['properties'] {
  const options: { readonly [name: string]: Json | undefined } = {
    batchSize: raw.number('BatchSize'),
    batchingWindow:
      raw.at('MaximumBatchingWindowInSeconds') === undefined
        ? 0
        : raw.number('MaximumBatchingWindowInSeconds'),
    partialBatchResponse:
      raw.at('FunctionResponseTypes') === undefined
        ? false
        : raw.list('FunctionResponseTypes').includes('ReportBatchItemFailures'),
    bisect: raw.flag('BisectBatchOnFunctionError', false, true),
    maximumConcurrency: raw.number('ScalingConfig.MaximumConcurrency'),
    deadLetterQueue: raw.at('DestinationConfig.OnFailure') !== undefined,
  };
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
