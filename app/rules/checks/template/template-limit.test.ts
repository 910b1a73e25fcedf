import { describe, expect, it } from 'vitest';
import { sketch } from '../../../design/testing/sketch.ts';
import { runRules } from '../../run.ts';
import { TODAY } from '../../testing/try-rule.ts';
import { templateLimit } from './template-limit.ts';

const topics = (count: number) =>
  sketch({
    blocks: Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`topic${n}`, 'AWS::SNS::Topic']),
    ),
  });

const verdict = (count: number) =>
  runRules(topics(count), { today: TODAY, rules: [templateLimit] }).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

describe('template-limit', () => {
  it.each([
    [449, []],
    [
      450,
      [
        'warning: The template of sketch has 450 resources; CloudFormation takes 500. Move some microservices into a design, and a stack, of their own.',
      ],
    ],
    [
      501,
      [
        'error: The template of sketch has 501 resources; CloudFormation takes 500 and refuses it. Move some microservices into a design, and a stack, of their own.',
      ],
    ],
  ])('%i resources', (count, expected) => {
    expect(verdict(count)).toEqual(expected);
  });
});
