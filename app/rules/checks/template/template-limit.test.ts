import { describe, expect, it } from 'vitest';
import type { Design, StackLayout } from '../../../design/schema.ts';
import { sketch } from '../../../design/testing/sketch.ts';
import { runRules } from '../../run.ts';
import { TODAY } from '../../testing/try-rule.ts';
import { templateLimit } from './template-limit.ts';

const topics = (count: number, layout?: StackLayout) =>
  sketch({
    blocks: Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`topic${n}`, 'AWS::SNS::Topic']),
    ),
    ...(layout && { settings: { stacks: { layout } } }),
  });

const verdict = (design: Design) =>
  runRules(design, { today: TODAY, rules: [templateLimit] }).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

const OWN = 'Give each microservice a stack of its own, in the design’s settings.';

describe('template-limit', () => {
  it.each([
    [449, []],
    [450, [`warning: The template of sketch has 450 resources; CloudFormation takes 500. ${OWN}`]],
    [
      501,
      [
        `error: The template of sketch has 501 resources; CloudFormation takes 500 and refuses it. ${OWN}`,
      ],
    ],
  ])('%i resources', (count, expected) => {
    expect(verdict(topics(count))).toEqual(expected);
  });

  it.each([
    [53, []],
    [
      54,
      [
        `warning: The template of sketch has 54 dynamic references; CloudFormation takes 60. ${OWN}`,
      ],
    ],
    [
      61,
      [
        `error: The template of sketch has 61 dynamic references; CloudFormation takes 60 and refuses it. ${OWN}`,
      ],
    ],
  ])('%i values that are fetched when it is deployed', (count, expected) => {
    const design = sketch({
      blocks: {
        it: {
          type: 'AWS::Lambda::Function',
          properties: {
            Environment: {
              Variables: Object.fromEntries(
                Array.from({ length: count }, (_value, n) => [
                  `V${n}`,
                  `{{resolve:ssm:/shop/${n}}}`,
                ]),
              ),
            },
          },
        },
      },
    });
    expect(verdict(design)).toEqual(expected);
  });

  it('looks at each stack', () => {
    // Split in two of 300.
    expect(verdict(topics(600, 'per-service'))).toEqual([]);
  });

  it('counts what is nested in one root together', () => {
    expect(verdict(topics(2501, 'nested')).filter((one) => one.startsWith('error'))).toEqual([
      'error: The nested stacks have 2,507 resources together; CloudFormation takes 2,500 in one operation and refuses them. Give each microservice a stack of its own that is deployed by itself.',
    ]);
  });

  it('tells what only S3 has room for', () => {
    const large = sketch({
      blocks: {
        it: {
          type: 'AWS::SSM::Parameter',
          properties: { Type: 'String', Value: 'x'.repeat(60_000) },
        },
      },
    });
    expect(verdict(large)).toEqual([
      expect.stringMatching(
        /^warning: The template of sketch has 60,\d+ bytes; CloudFormation takes 51,200 in a request and 1,000,000 from S3\. Give/,
      ),
    ]);
  });
});
