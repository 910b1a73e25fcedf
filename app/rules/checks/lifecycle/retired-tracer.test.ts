import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { retiredTracer } from './retired-tracer.ts';

const valid: readonly [string, Sketch][] = [
  ['tracing by Lambda itself', { blocks: { charge: 'lambda-function' } }],
  [
    'the collector',
    {
      blocks: {
        task: {
          type: 'AWS::ECS::TaskDefinition',
          properties: {
            ContainerDefinitions: [
              {
                Name: 'tracer',
                Image: 'public.ecr.aws/aws-observability/aws-otel-collector:latest',
              },
            ],
          },
        },
      },
    },
  ],
  [
    'a variable of another name',
    {
      blocks: {
        charge: {
          type: 'lambda-function',
          properties: { variables: [{ name: 'TRACING', value: 'LOG_ERROR' }] },
        },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'the daemon beside a container',
    {
      blocks: {
        task: {
          type: 'AWS::ECS::TaskDefinition',
          properties: {
            ContainerDefinitions: [
              { Name: 'tracer', Image: 'public.ecr.aws/xray/aws-xray-daemon:3.x' },
            ],
          },
        },
      },
    },
    {
      messages: [
        'task is traced by the X-Ray SDK or daemon, which end on 2027-02-25. Use OpenTelemetry and its collector instead.',
      ],
    },
  ],
  [
    'a function with the SDK',
    {
      blocks: {
        charge: {
          type: 'lambda-function',
          properties: { variables: [{ name: 'AWS_XRAY_CONTEXT_MISSING', value: 'LOG_ERROR' }] },
        },
      },
    },
    {
      messages: [
        'charge is traced by the X-Ray SDK or daemon, which end on 2027-02-25. Use OpenTelemetry and its collector instead.',
      ],
    },
  ],
];

describe('retired-tracer', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(retiredTracer, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(retiredTracer, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
