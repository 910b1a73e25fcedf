import { describe, expect, it } from 'vitest';
import { blockDefinition, curatedBlocks } from '../catalog/catalog.ts';
import { offer } from './offer.ts';

const between = (from: string, to: string) => {
  const ends = [blockDefinition(from), blockDefinition(to)];
  const [a, b] = ends;
  if (!a || !b) throw new Error(`no block ${from} or ${to}`);
  return offer(a, b);
};

describe('offer', () => {
  it.each([
    ['lambda-function', 'dynamodb-table', ['reads-and-writes', 'reads', 'writes']],
    ['ecs-service', 'elasticache', ['reads-and-writes', 'reads', 'writes']],
    ['ecs-service', 'ecs-service', ['calls']],
    ['lambda-function', 'sns-topic', ['publishes']],
    ['lambda-function', 'sqs-queue', ['sends']],
    ['sqs-queue', 'lambda-function', ['triggers']],
    ['sqs-queue', 'ecs-service', ['triggers']],
    ['dynamodb-table', 'lambda-function', ['triggers']],
    ['s3-bucket', 'lambda-function', ['triggers']],
    ['sns-topic', 'sqs-queue', ['subscribes']],
    ['alb', 'ecs-service', ['routes-to']],
    ['http-api', 'lambda-function', ['routes-to']],
    ['http-api', 'alb', ['routes-to']],
    ['nlb', 'ecs-service', ['routes-to']],
    ['nlb', 'alb', ['routes-to']],
    ['vpc-lattice-service', 'ecs-service', ['routes-to']],
    ['lambda-function', 'vpc-lattice-service', ['calls']],
    ['http-api', 'nlb', ['routes-to']],
    ['route-53-record', 'alb', ['resolves-to']],
    ['route-53-record', 'cloudfront-distribution', ['resolves-to']],
    ['rest-api', 'lambda-function', ['routes-to']],
    ['rest-api', 'sns-topic', ['routes-to']],
    ['http-api', 'sqs-queue', ['routes-to']],
    ['http-api', 'external-system', ['routes-to']],
    ['websocket-api', 'lambda-function', ['routes-to']],
    ['cloudfront-distribution', 's3-bucket', ['routes-to']],
    ['cloudfront-distribution', 'rest-api', ['routes-to']],
    ['lambda-function', 'http-api', ['calls', 'authorizes']],
    ['lambda-function', 'websocket-api', ['calls', 'authorizes']],
    ['cognito-user-pool', 'rest-api', ['authorizes']],
    ['route-53-record', 'nlb', ['resolves-to']],
    ['users', 'alb', ['calls']],
    ['AWS::Lambda::Function', 'AWS::IAM::Role', ['references']],
    ['users', 'http-api', ['calls']],
  ])('%s → %s: %j', (from, to, kinds) => {
    const answer = between(from, to);
    expect(answer.ok ? answer.kinds.map(({ kind }) => kind) : answer.reason).toEqual(kinds);
  });

  it.each([
    ['s3-bucket', 'dynamodb-table', "A bucket can't call a table: put a function between them."],
    ['sns-topic', 'ecs-service', "A topic can't call a service: put a queue between them."],
    [
      'http-api',
      'ecs-service',
      "An HTTP API can't route to a service: put a load balancer between them.",
    ],
    [
      'users',
      'rds-database',
      "Users can't reach a database: put an HTTP API and a function between them.",
    ],
    [
      'rds-database',
      'lambda-function',
      "A database can't call a function: draw it the other way round.",
    ],
    ['elasticache', 's3-bucket', "A cache can't call a bucket: nothing starts at a cache."],
    [
      'alb',
      'http-api',
      "A load balancer can't route to an HTTP API: route to what stands behind it.",
    ],
    [
      'nlb',
      'lambda-function',
      "A load balancer can't route to a function: put a load balancer between them.",
    ],
    [
      'cognito-user-pool',
      'websocket-api',
      "A WebSocket API can't ask a user pool: let a function decide, and draw the line from it.",
    ],
    ['http-api', 'sns-topic', "An HTTP API can't route to a topic: put a function between them."],
    [
      'rest-api',
      'waf-web-acl',
      "A web ACL isn't connected to: others choose it in their properties.",
    ],
    [
      'nlb',
      'nlb',
      "A load balancer can't route to a load balancer: route to what stands behind it.",
    ],
    [
      'lambda-function',
      'route-53-zone',
      "A hosted zone isn't connected to: others choose it in their properties.",
    ],
    ['lambda-function', 'users', 'Users are where traffic enters: draw the line from them.'],
    ['dynamodb-table', 'kms-key', 'A table chooses its key in its properties: no line is drawn.'],
    ['note', 'vpc', "A note isn't connected to: it only lies on the canvas."],
    ['users', 'region', "A region isn't connected to: blocks are placed inside it."],
    ['lambda-function', 'vpc', "A VPC isn't connected to: blocks are placed inside it."],
    [
      'microservice',
      'sqs-queue',
      'A microservice has no ports of its own: connect the blocks it owns.',
    ],
    [
      'ecs-service',
      'ecs-cluster',
      "An ECS cluster isn't connected to: others choose it in their properties.",
    ],
    [
      'lambda-function',
      'AWS::SSM::Parameter',
      'AWS::SSM::Parameter is a raw block: it references raw blocks only. Refer to others in its properties instead.',
    ],
  ])('%s → %s is refused: %s', (from, to, reason) => {
    expect(between(from, to)).toEqual({ ok: false, reason });
  });

  it('has a whole sentence for every pair it refuses', () => {
    const reasons = curatedBlocks.flatMap((from) =>
      curatedBlocks.map((to) => offer(from, to)).flatMap((one) => (one.ok ? [] : [one.reason])),
    );
    expect(reasons.filter((reason) => !/^[A-Z].*: .+\.$/.test(reason))).toEqual([]);
  });
});
