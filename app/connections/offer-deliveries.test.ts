import { describe, expect, it } from 'vitest';
import { blockDefinition } from '../catalog/catalog.ts';
import { offer } from './offer.ts';

const between = (from: string, to: string) => {
  const ends = [blockDefinition(from), blockDefinition(to)];
  const [a, b] = ends;
  if (!a || !b) throw new Error(`no block ${from} or ${to}`);
  return offer(a, b);
};

describe('offer, from source to where it runs', () => {
  it.each([
    ['codecommit-repository', 'codepipeline-pipeline', ['triggers']],
    ['codecommit-repository', 'codebuild-project', ['triggers']],
    ['s3-bucket', 'codepipeline-pipeline', ['triggers']],
    ['codepipeline-pipeline', 'codebuild-project', ['builds']],
    ['codepipeline-pipeline', 'ecs-service', ['deploys']],
    ['codepipeline-pipeline', 'lambda-function', ['deploys']],
    ['codepipeline-pipeline', 's3-bucket', ['deploys']],
    ['codepipeline-pipeline', 'codedeploy-application', ['deploys']],
    ['codebuild-project', 'ecr-repository', ['pushes-to']],
    ['ecs-service', 'ecr-repository', ['pulls-from']],
    ['lambda-function', 'ecr-repository', ['pulls-from']],
  ])('%s → %s: %j', (from, to, kinds) => {
    const answer = between(from, to);
    expect(answer.ok ? answer.kinds.map(({ kind }) => kind) : answer.reason).toEqual(kinds);
  });

  it.each([
    [
      'codecommit-repository',
      'ecr-repository',
      "A CodeCommit repository can't push to an ECR repository: put a build project between them.",
    ],
    [
      'codepipeline-pipeline',
      'ecr-repository',
      "A pipeline can't push to an ECR repository: put a build project between them.",
    ],
    [
      'codepipeline-pipeline',
      'codecommit-repository',
      "A pipeline can't deploy to a CodeCommit repository: draw it the other way round.",
    ],
    [
      'codepipeline-pipeline',
      'dynamodb-table',
      "A pipeline can't deploy to a table: it brings new versions to services, functions, buckets and servers.",
    ],
    [
      'ecr-repository',
      'ecs-service',
      "An ECR repository can't call a service: draw it the other way round.",
    ],
  ])('%s → %s is refused: %s', (from, to, reason) => {
    expect(between(from, to)).toEqual({ ok: false, reason });
  });
});
