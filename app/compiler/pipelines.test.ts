import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { compile } from './compile.ts';

const blocks: Sketch['blocks'] = {
  release: 'codepipeline-pipeline',
  source: 'codecommit-repository',
  unit: 'codebuild-project',
  image: 'codebuild-project',
  site: 's3-bucket',
  docs: 's3-bucket',
  unversioned: { type: 's3-bucket', properties: { versioning: false } },
  traffic: { type: 'codedeploy-application', properties: { platform: 'Lambda' } },
};

/** Stage by stage: what its actions are called, when they run and what they take. */
function stagesOf(connections: NonNullable<Sketch['connections']>) {
  const { stacks, problems } = compile(sketch({ blocks, connections }));
  const release = stacks[0]?.template.Resources.Release?.Properties as {
    // The pipeline as it is compiled above
    readonly Stages: readonly {
      readonly Name: string;
      readonly Actions: readonly {
        readonly Name: string;
        readonly RunOrder: number;
        readonly InputArtifacts?: readonly { readonly Name: string }[];
      }[];
    }[];
  };
  return {
    problems: problems.map(({ message }) => message),
    stages: release.Stages.map(({ Name, Actions }) => [
      Name,
      ...Actions.map(
        (one) => `${one.RunOrder} ${one.Name} ${one.InputArtifacts?.[0]?.Name ?? '–'}`,
      ),
    ]),
  };
}

describe('a pipeline', () => {
  it.each([
    [
      'waits for somebody where nothing is connected to it',
      [],
      [
        ['Source', '1 Source –'],
        ['Review', '1 Approve –'],
      ],
    ],
    [
      'deploys the source itself where nothing is built',
      [['release', 'deploys', 'site']],
      [
        ['Source', '1 Source –'],
        ['Deploy', '2 Connection1 Source'],
      ],
    ],
    [
      'deploys what the first build made, whichever line was drawn first',
      [
        ['release', 'deploys', 'site'],
        ['release', 'builds', 'image', { order: 2 }],
        ['release', 'builds', 'unit'],
      ],
      [
        ['Source', '1 Source –'],
        ['Build', '2 Image Source', '1 Unit Source'],
        ['Deploy', '2 Connection1 Unit'],
      ],
    ],
    [
      'asks once before all that have an order, and takes the build it is told',
      [
        ['release', 'builds', 'image'],
        ['release', 'builds', 'unit'],
        ['release', 'deploys', 'site', { order: 2, approval: true, build: 'Unit' }],
        ['release', 'deploys', 'docs', { order: 2, approval: true }],
      ],
      [
        ['Source', '1 Source –'],
        ['Build', '1 Image Source', '1 Unit Source'],
        ['Deploy', '3 Approve-2 –', '4 Connection3 Unit', '4 Connection4 Image'],
      ],
    ],
  ] as const)('%s', (_, connections, stages) => {
    expect(stagesOf(connections)).toEqual({ problems: [], stages });
  });

  it.each([
    [
      'two sources',
      [
        ['source', 'triggers', 'release'],
        ['site', 'triggers', 'release'],
      ],
      'release already takes its source from another repository.',
    ],
    [
      'the output of a build it doesn’t have',
      [['release', 'deploys', 'site', { build: 'Unit' }]],
      'Release builds nothing with Unit, whose output site is to get.',
    ],
    [
      'a source whose versions are gone',
      [['unversioned', 'triggers', 'release']],
      'unversioned keeps no versions, by which a pipeline tells its sources apart.',
    ],
    [
      'CodeDeploy that moves the traffic of functions',
      [['release', 'deploys', 'traffic']],
      'traffic moves the traffic of functions, and no action of a pipeline starts that.',
    ],
  ] as const)('says no to %s', (_, connections, message) => {
    expect(stagesOf(connections).problems).toEqual([message]);
  });

  it('tells of servers that are gone', () => {
    const rollout = { type: 'codedeploy-application', properties: { fleet: 'gone' } };
    expect(compile(sketch({ blocks: { rollout } })).problems).toMatchObject([
      { message: expect.stringContaining("an Auto Scaling group that isn't in the design") },
    ]);
  });

  it('never lets the source expire that lies in its own bucket', () => {
    const rules = (connections: NonNullable<Sketch['connections']>) =>
      compile(sketch({ blocks, connections })).stacks[0]?.template.Resources.ReleaseArtifacts
        ?.Properties?.LifecycleConfiguration;
    expect(rules([])).not.toHaveProperty('Rules.0.ExpirationInDays');
    expect(rules([['source', 'triggers', 'release']])).toHaveProperty('Rules.0.ExpirationInDays');
  });

  it('is started by its source in a bucket, not by whatever else is put there', () => {
    const { stacks } = compile(
      sketch({ blocks, connections: [['site', 'triggers', 'release', { prefix: 'uploads/' }]] }),
    );
    expect(stacks[0]?.template.Resources.Connection1Rule?.Properties).toMatchObject({
      EventPattern: { detail: { object: { key: [{ prefix: 'source.zip' }] } } },
    });
  });
});
