import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import type { Json } from '../../../json.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { manyServicesOneTask } from './many-services-one-task.ts';

const task = (...containers: readonly { readonly [name: string]: Json }[]): Sketch => ({
  blocks: {
    task: {
      type: 'AWS::ECS::TaskDefinition',
      properties: { ContainerDefinitions: [...containers] },
    },
  },
});
const orders = { Name: 'orders', Image: 'shop/orders:1' };
const payments = { Name: 'payments', Image: 'shop/payments:1' };

const valid: readonly [string, Sketch][] = [
  ['one container', task(orders)],
  [
    'a service of the catalog, with its collector',
    { blocks: { web: { type: 'ecs-service', properties: { tracing: true } } } },
  ],
  [
    'a collector, a proxy and a log router',
    task(
      orders,
      { Name: 'aws-otel-collector', Image: 'otel' },
      { Name: 'envoy', Image: 'e' },
      { Name: 'logs', Image: 'x', FirelensConfiguration: { Type: 'fluentbit' } },
    ),
  ],
  ['two of one image', task(orders, { Name: 'worker', Image: 'shop/orders:1' })],
  [
    'one that only prepares',
    task(
      { ...orders, DependsOn: [{ ContainerName: 'setup', Condition: 'SUCCESS' }] },
      { Name: 'setup', Image: 'shop/setup' },
    ),
  ],
  ['one the task does without', task(orders, { ...payments, Essential: false })],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'two services',
    task(orders, payments),
    {
      messages: [
        'task runs orders and payments in one task: they scale, fail and are deployed only together. Give each its own task definition and service.',
      ],
    },
  ],
];

describe('many-services-one-task', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(manyServicesOneTask, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(manyServicesOneTask, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
