// Designs that are deployed more than once, with other values in each place.

import { LogicalId, ParameterId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import type { Builder } from '../tiny-designs.ts';
import { type GoldenCase, one } from './draw.ts';

const inEnvironments = (
  name: string,
  draw: (build: Builder) => void,
  more: Partial<Design> = {},
): GoldenCase => {
  const { design } = one(`environments/${name}`, draw);
  return {
    name: `environments/${name}`,
    design: {
      ...design,
      settings: { environments: [{ name: 'dev' }, { name: 'staging' }, { name: 'prod' }] },
      ...more,
    },
  };
};

export const environmentCases: readonly GoldenCase[] = [
  inEnvironments(
    'values',
    (build) => {
      const jobs = build.block('sqs-queue', 'jobs', {
        properties: { visibilityTimeout: 180 },
        environments: { dev: { properties: { visibilityTimeout: 360 } } },
      });
      const worker = build.block('lambda-function', 'worker', {
        properties: { memory: 1024 },
        environments: { dev: { properties: { memory: 256, tracing: false } } },
      });
      build.connect('triggers', jobs, worker);
      build.block('AWS::SSM::Parameter', 'mail', {
        properties: { Type: 'String', Value: { Ref: 'AlarmMail' } },
      });
    },
    {
      parameters: {
        [ParameterId.parse('p')]: {
          id: ParameterId.parse('p'),
          name: LogicalId.parse('AlarmMail'),
          type: 'String',
          description: 'Who is told when something breaks.',
          default: 'team@example.com',
          values: { prod: 'on-call@example.com' },
        },
      },
    },
  ),
  inEnvironments('blocks-turned-off', (build) => {
    const orders = build.block('dynamodb-table', 'orders', {
      environments: { dev: { properties: { keep: false } } },
    });
    const audit = build.block('sqs-queue', 'audit', { environments: { dev: { enabled: false } } });
    const report = build.block('s3-bucket', 'reports', {
      environments: { dev: { enabled: false }, staging: { enabled: false } },
    });
    const checkout = build.block('lambda-function', 'checkout');
    build.connect('writes', checkout, orders);
    build.connect('sends', checkout, audit);
    build.connect('writes', checkout, report);
  }),
  inEnvironments('networks', (build) => {
    const net = build.block('vpc', 'net', {
      properties: { nat: 'one-per-az', zones: 2 },
      environments: {
        dev: { properties: { nat: 'none', zones: 2, flowLogs: false } },
        staging: { properties: { nat: 'one' } },
      },
    });
    build.block('subnet-tier', 'Public', { parent: net.id, properties: { tier: 'public' } });
    const inside = build.block('subnet-tier', 'Private', {
      parent: net.id,
      properties: { tier: 'private' },
    });
    const isolated = build.block('subnet-tier', 'Isolated', {
      parent: net.id,
      properties: { tier: 'isolated' },
    });
    const worker = build.block('lambda-function', 'worker', { parent: inside.id });
    const database = build.block('rds-database', 'accounts', {
      parent: isolated.id,
      environments: {
        dev: { properties: { multiAz: false } },
        prod: { properties: { storage: 200 } },
      },
    });
    build.connect('reads-and-writes', worker, database);
  }),
];
