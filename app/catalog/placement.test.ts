import { describe, expect, it } from 'vitest';
import { blockDefinition } from './catalog.ts';
import { canPlace } from './placement.ts';

const define = (type: string) => {
  const definition = blockDefinition(type);
  if (!definition) throw new Error(`no block ${type}`);
  return definition;
};

const ask = (type: string, container?: string, tier?: string) =>
  canPlace(define(type), container ? define(container) : undefined, tier ? { tier } : {});

describe('canPlace', () => {
  it.each([
    ['lambda-function', undefined, undefined],
    ['sqs-queue', 'subnet-tier', 'private'],
    ['vpc', undefined, undefined],
    ['subnet-tier', 'vpc', undefined],
    ['alb', 'subnet-tier', 'public'],
    ['ecs-service', 'subnet-tier', 'private'],
    ['ecs-service', 'subnet-tier', 'public'],
    ['rds-database', 'subnet-tier', 'isolated'],
    ['lambda-function', 'subnet-tier', 'isolated'],
    ['AWS::EC2::Instance', 'subnet-tier', 'private'],
  ])('allows %s in %s %s', (type, container, tier) => {
    expect(ask(type, container, tier)).toEqual({ allowed: true });
  });

  it.each([
    [
      'rds-database',
      'subnet-tier',
      'public',
      /^A database goes into a private or isolated tier: .*a step from the internet/,
    ],
    ['elasticache', 'subnet-tier', 'public', /a step from the internet/],
    ['lambda-function', 'subnet-tier', 'public', /no way out/],
    ['ecs-service', 'subnet-tier', 'isolated', /can’t fetch its image/],
    [
      'ecs-service',
      'vpc',
      undefined,
      /^Only a subnet tier goes straight into a VPC: drop it into one/,
    ],
    ['subnet-tier', undefined, undefined, /^A subnet tier goes into a VPC\.$/],
    ['subnet-tier', 'subnet-tier', 'private', /goes into a VPC/],
    ['vpc', 'subnet-tier', 'private', /can't stand inside a subnet tier/],
    ['sqs-queue', 'lambda-function', undefined, /^A function holds no other blocks\.$/],
  ])('refuses %s in %s %s', (type, container, tier, reason) => {
    const answer = ask(type, container, tier);
    expect(answer.allowed ? 'allowed' : answer.reason).toMatch(reason);
  });
});
