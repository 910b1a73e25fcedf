import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { runRules } from './run.ts';
import { brokenFixes, TODAY } from './testing/try-rule.ts';

const cases: readonly [string, Sketch, readonly string[], readonly string[]][] = [
  [
    'a whole design',
    {
      blocks: {
        vpc: 'vpc',
        tier: { type: 'subnet-tier', parent: 'vpc' },
        shop: 'microservice',
        cluster: 'ecs-cluster',
        web: {
          type: 'ecs-service',
          parent: 'tier',
          owner: 'shop',
          properties: { cluster: 'cluster' },
        },
      },
    },
    [],
    [],
  ],
  [
    'a container, a microservice and a cluster that are gone',
    {
      blocks: {
        web: {
          type: 'ecs-service',
          parent: 'gone',
          owner: 'gone',
          properties: { cluster: 'constructor' },
        },
      },
    },
    [
      "web sits in a container that isn't in the design: a merge may have dropped it. Put web somewhere else.",
      "web belongs to a microservice that isn't in the design: a merge may have dropped it. Give web to another one, or to none.",
      "web names a block in its cluster that isn't in the design: a merge may have dropped it. Choose another one.",
    ],
    ['Put web onto the canvas', 'Let web belong to no microservice', 'Clear cluster of web'],
  ],
  [
    'containers in each other, but not what is inside them',
    {
      blocks: {
        a: { type: 'vpc', parent: 'b' },
        b: { type: 'vpc', parent: 'a' },
        inner: { type: 'subnet-tier', parent: 'a' },
      },
    },
    [
      'a sits in b, and that, in the end, in a: a merge may have moved each into the other. Take one of them out.',
      'b sits in a, and that, in the end, in b: a merge may have moved each into the other. Take one of them out.',
    ],
    ['Put a onto the canvas', 'Put b onto the canvas'],
  ],
  [
    'a container in itself',
    { blocks: { a: { type: 'vpc', parent: 'a' } } },
    [
      'a sits in a, and that, in the end, in a: a merge may have moved each into the other. Take one of them out.',
    ],
    ['Put a onto the canvas'],
  ],
];

describe('damage', () => {
  it.each(cases)('of %s', (_, drawn, messages, fixes) => {
    const design = sketch(drawn);
    const found = runRules(design, { today: TODAY, rules: [] }).filter(({ rule }) =>
      rule.startsWith('lost-'),
    );
    expect(found.map(({ message }) => message)).toEqual(messages);
    expect(found.flatMap((finding) => finding.fixes.map(({ title }) => title))).toEqual(fixes);
    expect(found.flatMap((finding) => brokenFixes(finding, design, TODAY))).toEqual([]);
  });
});
