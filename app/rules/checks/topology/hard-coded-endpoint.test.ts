import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { hardCodedEndpoint } from './hard-coded-endpoint.ts';

const variable = (value: string, type = 'lambda-function'): Sketch => ({
  blocks: { orders: { type, properties: { variables: [{ name: 'PAYMENTS', value }] } } },
});

const valid: readonly [string, Sketch][] = [
  'https://api.stripe.com/v1',
  'http://localhost:3000',
  '{{resolve:ssm:/payments/url}}',
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
  'https://sqs.eu-west-1.amazonaws.com',
  'INFO',
  'orders',
  '10',
].map((value) => [value, variable(value)]);

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  'http://10.0.3.7:8080',
  '10.0.3.7',
  'http://payments:8080/charge',
  'jdbc:postgresql://db-1.abcdef.eu-west-1.rds.amazonaws.com:5432/shop',
  'https://a1b2c3.execute-api.eu-west-1.amazonaws.com',
  'https://sqs.eu-west-1.amazonaws.com/123456789012/jobs',
  'payments.shop.internal',
  'arn:aws:sqs:eu-west-1:123456789012:jobs',
].map((value) => [
  value,
  variable(value, 'ecs-service'),
  {
    messages: [
      `orders finds another part by an address in its variable PAYMENTS: ${value}. It is wrong as soon as that is replaced, and in every other environment. Connect the two, which sets a variable by itself, or make the value a parameter.`,
    ],
  },
]);

describe('hard-coded-endpoint', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(hardCodedEndpoint, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(hardCodedEndpoint, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
