import type { Builder } from '../tiny-designs.ts';
import { type End, type GoldenCase, joined, one, place, variant } from './draw.ts';

const ENDS = {
  alarm: (build: Builder) => place(build, 'cloudwatch-alarm', 'trouble'),
  togetherAlarm: (build: Builder) =>
    build.block('cloudwatch-alarm', 'trouble', { properties: { together: true } }),
  dashboard: (build: Builder) => place(build, 'cloudwatch-dashboard', 'overview'),
  function: (build: Builder) => place(build, 'lambda-function', 'charge'),
  service: (build: Builder) => place(build, 'ecs-service', 'storefront', 'private'),
  balancer: (build: Builder) => place(build, 'alb', 'front', 'public'),
  api: (build: Builder) => place(build, 'http-api', 'api'),
  table: (build: Builder) => place(build, 'dynamodb-table', 'orders'),
  bucket: (build: Builder) => place(build, 's3-bucket', 'models'),
  cache: (build: Builder) => place(build, 'elasticache', 'sessions', 'isolated'),
  database: (build: Builder) => place(build, 'rds-database', 'products', 'isolated'),
  queue: (build: Builder) => place(build, 'sqs-queue', 'checkout'),
  topic: (build: Builder) => place(build, 'sns-topic', 'order-events'),
} satisfies { readonly [name: string]: End };

export const operationsCases: readonly GoldenCase[] = [
  variant('cloudwatch-alarm-own-metric', 'cloudwatch-alarm', {
    signal: 'own',
    namespace: 'Shop',
    metricName: 'LostBaskets',
    dimensions: [{ name: 'Site', value: 'main' }],
    threshold: 10,
  }),
  variant('cloudtrail-trail-full', 'cloudtrail-trail', {
    events: 'WriteOnly',
    insights: true,
    searchable: true,
    ownKey: false,
    keep: false,
  }),
  variant('log-group-own-key', 'log-group', {
    logClass: 'INFREQUENT_ACCESS',
    ownKey: true,
    keep: true,
    deletionProtection: true,
  }),
  variant('x-ray-tracing-all', 'x-ray-tracing', {
    rate: 100,
    path: '/checkout/*',
    insightEvents: true,
  }),
  joined(ENDS, 'observes', 'alarm', 'function'),
  joined(ENDS, 'observes', 'alarm', 'service'),
  joined(ENDS, 'observes', 'alarm', 'balancer'),
  joined(ENDS, 'observes', 'alarm', 'api'),
  joined(ENDS, 'observes', 'alarm', 'table'),
  joined(ENDS, 'observes', 'alarm', 'bucket', { metric: 'BucketSizeBytes', threshold: 1e12 }),
  joined(ENDS, 'observes', 'dashboard', 'bucket'),
  joined(ENDS, 'observes', 'alarm', 'cache'),
  joined(ENDS, 'observes', 'alarm', 'database'),
  joined(ENDS, 'observes', 'alarm', 'topic'),
  joined(ENDS, 'observes', 'togetherAlarm', 'queue'),
  joined(ENDS, 'observes', 'dashboard', 'queue'),
  joined(ENDS, 'notifies', 'alarm', 'topic'),
  joined(ENDS, 'notifies', 'alarm', 'function'),
  one('connections/references-raw-raw', (build) => {
    const alarm = build.block('AWS::CloudWatch::Alarm', 'full', {
      properties: {
        ComparisonOperator: 'GreaterThanThreshold',
        EvaluationPeriods: 1,
        MetricName: 'BucketSizeBytes',
        Namespace: 'AWS/S3',
        Period: 86_400,
        Statistic: 'Average',
        Threshold: 1e12,
        Dimensions: [{ Name: 'StorageType', Value: 'StandardStorage' }, { Name: 'BucketName' }],
      },
    });
    const topic = build.block('AWS::SNS::Topic', 'news');
    const bucket = build.block('AWS::S3::Bucket', 'files');
    build.connect('references', alarm, topic);
    build.connect('references', alarm, bucket, { property: 'Dimensions.1.Value' });
  }),
  one('blocks/cloudwatch-alarm-told', (build) => {
    const alarm = ENDS.togetherAlarm(build);
    build.connect('observes', alarm, ENDS.queue(build));
    build.connect('observes', alarm, ENDS.function(build));
    build.connect('notifies', alarm, ENDS.topic(build));
  }),
  one('blocks/cloudwatch-dashboard-of-all', (build) => {
    ENDS.dashboard(build);
    ENDS.function(build);
    ENDS.bucket(build);
    ENDS.table(build);
    place(build, 'elasticache', 'sessions', 'isolated', { mode: 'nodes' });
  }),
];
