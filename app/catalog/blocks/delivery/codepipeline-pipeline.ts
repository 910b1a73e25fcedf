import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { ownKey } from '../../encryption/own-key.ts';
import { grants } from '../../identity/grants.ts';
import { role } from '../../identity/role.ts';
import { pipelineMetrics } from '../../metrics/deliveries.ts';
import { artifactBucket } from '../../pipelines/artifact-bucket.ts';
import { codepipelineProperties } from '../../pipelines/properties.ts';
import { bucketSource, connectedSource } from '../../pipelines/sources.ts';
import { pipelineStages } from '../../pipelines/stages.ts';
import type { SourceConsumer } from '../../traits/operations.ts';

export const codepipelinePipeline = defineBlock({
  type: 'codepipeline-pipeline',
  label: 'CodePipeline pipeline',
  kind: 'CodePipeline',
  category: 'delivery',
  icon: 'codepipeline',
  summary: 'Takes each change from its repository through build and approval to where it runs.',
  newName: 'pipeline',
  services: ['AWS CodePipeline'],
  resourceTypes: [
    'AWS::CodePipeline::Pipeline',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
    'AWS::IAM::Role',
    'AWS::IAM::Policy',
    'AWS::CodeConnections::Connection',
  ],
  properties: codepipelineProperties,
  traits: { pipeline: true, consumer: true, observable: true },
  signals: ({ rollback }) => ({
    stateful: false,
    encrypted: true,
    public: false,
    deploymentCircuitBreaker: rollback,
  }),
  chips: ({ source, repository }) => (source === 'connection' ? [repository] : []),
  compile: (chosen, scope) => {
    const key = ownKey(scope, chosen.key);
    const artifacts = artifactBucket(scope, chosen.artifactDays, key);
    const source =
      chosen.source === 'connection'
        ? connectedSource(scope, chosen)
        : bucketSource(artifacts.bucket, artifacts.objects);
    const own = role(scope, 'Role', 'codepipeline.amazonaws.com', {
      statements: [
        allow(['s3:GetBucketAcl', 's3:GetBucketLocation', 's3:GetBucketVersioning'], artifacts.arn),
        allow(['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'], artifacts.objects),
        ...(key?.statements('read-write') ?? []),
      ],
    });
    const pipeline = scope.resource('', 'AWS::CodePipeline::Pipeline', {
      PipelineType: 'V2',
      ExecutionMode: chosen.executionMode,
      RoleArn: own.get('Arn'),
      ArtifactStore: {
        Type: 'S3',
        Location: artifacts.bucket.ref,
        ...(key && { EncryptionKey: { Type: 'KMS', Id: key.arn } }),
      },
      Stages: [],
    });
    const { grant, grantsIn, onFirst } = grants(scope, own);
    // It runs as soon as it is made.
    onFirst(() => pipeline.dependsOn(...grantsIn));
    const arn = pipeline.get('Arn');
    const stages = pipelineStages(scope, pipeline, grant, {
      artifacts,
      key,
      rollback: chosen.rollback,
      ownSource: source,
      prepareOwnSource: chosen.source === 'drawn' ? artifacts.keepAll : () => undefined,
      takesSources: chosen.source === 'drawn',
    });
    const consumer: SourceConsumer = {
      as: 'pipeline',
      arn,
      statements: [allow(['codepipeline:StartPipelineExecution'], arn)],
      target: {},
      fetchFrom: stages.fetchFrom,
    };
    return {
      pipeline: stages,
      consumer,
      observable: pipelineMetrics(pipeline),
      reference: pipeline.ref,
    };
  },
});
