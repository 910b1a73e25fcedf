import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import type { Json } from '../../../json.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { launchConfiguration } from './launch-configuration.ts';

const valid: readonly [string, Sketch][] = [
  [
    'servers of a launch template',
    {
      blocks: {
        net: 'vpc',
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'auto-scaling-group', parent: 'inside' },
      },
    },
  ],
  [
    'a raw group with one',
    {
      blocks: {
        template: 'AWS::EC2::LaunchTemplate',
        web: {
          type: 'AWS::AutoScaling::AutoScalingGroup',
          properties: {
            LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' }, Version: '1' },
            MinSize: '2',
            MaxSize: '4',
          },
        },
      },
    },
  ],
];

const group = (name: Json): Sketch['blocks'][string] => ({
  type: 'AWS::AutoScaling::AutoScalingGroup',
  properties: { LaunchConfigurationName: name, MinSize: '2', MaxSize: '4' },
});

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'one, and who uses it',
    {
      blocks: {
        launch: 'AWS::AutoScaling::LaunchConfiguration',
        web: group({ Ref: 'Launch' }),
      },
    },
    {
      messages: [
        "launch is a launch configuration, from which web makes its servers: an account made since 1 October 2024 can't create it, and it takes no instance type that came after 2022. Use a launch template.",
      ],
    },
  ],
  [
    'one nobody uses',
    { blocks: { launch: 'AWS::AutoScaling::LaunchConfiguration' } },
    {
      messages: [
        "launch is a launch configuration: an account made since 1 October 2024 can't create it, and it takes no instance type that came after 2022. Use a launch template.",
      ],
    },
  ],
  [
    'one that is there already, by its name',
    { blocks: { web: group('web-2019') } },
    {
      messages: [
        'web makes its servers from a launch configuration that is there already: another account may not be able to create one like it, and it takes no instance type that came after 2022. Use a launch template.',
      ],
    },
  ],
];

describe('launch-configuration', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(launchConfiguration, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(launchConfiguration, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
