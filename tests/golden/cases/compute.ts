import { type GoldenCase, variant } from './draw.ts';

export const computeCases: readonly GoldenCase[] = [
  variant(
    'ecs-service-in-public-tier',
    'ecs-service',
    {
      minimumTasks: 1,
      maximumTasks: 1,
      execute: true,
      architecture: 'X86_64',
    },
    'public',
  ),
  variant('lambda-function-in-tier', 'lambda-function', { reservedConcurrency: 5 }, 'private'),
  variant('lambda-function-in-python', 'lambda-function', { runtime: 'python3.13' }),
  variant('lambda-function-from-bucket', 'lambda-function', {
    runtime: 'java21',
    codeSource: 's3',
    codeBucket: 'releases',
    codeKey: 'charge/1.zip',
    handler: 'shop.Charge::handle',
  }),
];
