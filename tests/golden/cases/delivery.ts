import type { Builder } from '../tiny-designs.ts';
import { type End, type GoldenCase, joined, one, place, variant } from './draw.ts';

const ENDS = {
  source: (build: Builder) => place(build, 'codecommit-repository', 'source'),
  pipeline: (build: Builder) => place(build, 'codepipeline-pipeline', 'release'),
  build: (build: Builder) => place(build, 'codebuild-project', 'build'),
  images: (build: Builder) => place(build, 'ecr-repository', 'images'),
  service: (build: Builder) => place(build, 'ecs-service', 'storefront', 'private'),
  task: (build: Builder) => place(build, 'ecs-task', 'migrate', 'private'),
  function: (build: Builder) => place(build, 'lambda-function', 'charge'),
  rollout: (build: Builder) => place(build, 'codedeploy-application', 'rollout'),
  bucket: (build: Builder) => place(build, 's3-bucket', 'site'),
} satisfies { readonly [name: string]: End };

export const deliveryCases: readonly GoldenCase[] = [
  variant('ecr-repository-kept', 'ecr-repository', {
    immutableTags: false,
    keep: true,
  }),
  variant('codedeploy-application-for-functions', 'codedeploy-application', {
    platform: 'Lambda',
    alarms: ['charge-errors'],
  }),
  variant('codecommit-repository-with-first-commit', 'codecommit-repository', {
    branch: 'trunk',
    codeBucket: 'templates',
    codeKey: 'service.zip',
  }),
  variant(
    'codebuild-project-in-tier',
    'codebuild-project',
    { makes: 'package', architecture: 'x86_64', concurrentBuilds: 2 },
    'private',
  ),
  variant('codebuild-project-by-source', 'codebuild-project', { makes: 'source', docker: false }),
  variant('codepipeline-pipeline-from-github', 'codepipeline-pipeline', {
    source: 'connection',
    repository: 'shop/catalog',
    executionMode: 'QUEUED',
    rollback: false,
  }),
  joined(ENDS, 'triggers', 'source', 'pipeline'),
  joined(ENDS, 'triggers', 'bucket', 'pipeline'),
  joined(ENDS, 'triggers', 'source', 'function'),
  joined(ENDS, 'triggers', 'source', 'build'),
  joined(ENDS, 'builds', 'pipeline', 'build'),
  joined(ENDS, 'pushes-to', 'build', 'images'),
  joined(ENDS, 'pulls-from', 'service', 'images'),
  joined(ENDS, 'pulls-from', 'task', 'images', { tag: 'latest' }),
  joined(ENDS, 'pulls-from', 'function', 'images', { tag: 'latest' }),
  joined(ENDS, 'deploys', 'pipeline', 'service'),
  joined(ENDS, 'deploys', 'pipeline', 'function', { approval: true }),
  joined(ENDS, 'deploys', 'pipeline', 'bucket'),
  joined(ENDS, 'deploys', 'pipeline', 'rollout'),
  one('connections/deploys-pipeline-servers', (build) => {
    const servers = place(build, 'auto-scaling-group', 'legacy', 'private');
    const rollout = place(build, 'codedeploy-application', 'rollout', undefined, {
      fleet: servers.id,
    });
    build.connect('deploys', ENDS.pipeline(build), rollout);
  }),
  one('connections/microservice-with-a-pipeline', (build) => {
    const source = ENDS.source(build);
    const pipeline = ENDS.pipeline(build);
    const project = ENDS.build(build);
    const images = ENDS.images(build);
    const service = ENDS.service(build);
    build.connect('triggers', source, pipeline);
    build.connect('builds', pipeline, project);
    build.connect('pushes-to', project, images);
    build.connect('pulls-from', service, images);
    build.connect('deploys', pipeline, service, { approval: true });
  }),
];
