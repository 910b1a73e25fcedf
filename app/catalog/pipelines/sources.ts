// Where a pipeline takes its source from when no repository is drawn to it.

import type { z } from 'zod';
import { allow } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { stackUniqueName } from '../stack-unique-name.ts';
import type { SourceRepository } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { codepipelineProperties } from './properties.ts';

/** The .zip file with the source in a bucket that isn't told otherwise. */
export const SOURCE_KEY = 'source.zip';

/** Source: CodePipeline user guide, "Amazon S3 source action reference". */
export const bucketSource = (bucket: Resource, objects: Value): SourceRepository => ({
  action: {
    provider: 'S3',
    configuration: {
      S3Bucket: bucket.ref,
      S3ObjectKey: SOURCE_KEY,
      PollForSourceChanges: 'false',
    },
  },
  statements: [
    // Without listing, a missing object is taken for a forbidden one.
    allow(
      ['s3:GetBucketAcl', 's3:GetBucketLocation', 's3:GetBucketVersioning', 's3:ListBucket'],
      bucket.get('Arn'),
    ),
    allow(
      ['s3:GetObject', 's3:GetObjectTagging', 's3:GetObjectVersion', 's3:GetObjectVersionTagging'],
      objects,
    ),
  ],
});

/** A repository at a provider outside AWS, by a connection that its owner has confirmed. */
export function connectedSource(
  scope: BlockScope,
  { provider, repository, branch, connectionArn }: z.output<typeof codepipelineProperties>,
): SourceRepository {
  const arn =
    connectionArn ||
    scope.resource('Connection', 'AWS::CodeConnections::Connection', {
      ConnectionName: stackUniqueName(scope.logicalId, LONGEST_CONNECTION_NAME),
      ProviderType: provider,
    }).ref;
  return {
    action: {
      provider: 'CodeStarSourceConnection',
      configuration: {
        ConnectionArn: arn,
        FullRepositoryId: repository,
        BranchName: branch,
        DetectChanges: 'true',
      },
    },
    // Connections made before 2024 have ARNs and actions of their old name.
    statements: [
      allow(['codeconnections:UseConnection', 'codestar-connections:UseConnection'], arn),
    ],
  };
}

/** Source: CodeConnections API reference, CreateConnection. */
const LONGEST_CONNECTION_NAME = 32;
