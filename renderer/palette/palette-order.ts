// The order of blocks within a category: what most designs begin with first, the others by name,
// and last what AWS has ended.
import type { BlockDefinition } from '#app/catalog/define-block.ts';

/** Block types of all categories, the most used first; only their order within one matters. */
const FIRST = [
  'microservice',
  'vpc',
  'subnet-tier',
  'region',
  'account',
  'lambda-function',
  'ecs-service',
  'ecs-cluster',
  'ecs-task',
  'dynamodb-table',
  's3-bucket',
  'aurora-cluster',
  'rds-database',
  'elasticache',
  'http-api',
  'rest-api',
  'websocket-api',
  'alb',
  'nlb',
  'cloudfront-distribution',
  'route-53-zone',
  'route-53-record',
  'sqs-queue',
  'sns-topic',
  'event-bus',
  'event-rule',
  'schedule',
  'state-machine',
  'cognito-user-pool',
  'secrets-manager-secret',
  'ssm-parameter',
  'kms-key',
  'cloudwatch-alarm',
  'cloudwatch-dashboard',
  'log-group',
  'codepipeline-pipeline',
  'codebuild-project',
  'users',
  'device',
  'external-system',
];
const LAST = ['app-mesh', 'app-mesh-virtual-service', 'app-mesh-virtual-node'];

const RANKS = new Map([
  ...FIRST.map((type, index): [string, number] => [type, index - FIRST.length]),
  ...LAST.map((type, index): [string, number] => [type, index + 1]),
]);

/** Every type that has a place of its own. */
export const ORDERED: readonly string[] = [...FIRST, ...LAST];

export const inPaletteOrder = (blocks: readonly BlockDefinition[]): BlockDefinition[] =>
  blocks.toSorted((a, b) => rank(a) - rank(b) || (a.label < b.label ? -1 : 1));

const rank = ({ type }: BlockDefinition): number => RANKS.get(type) ?? 0;
