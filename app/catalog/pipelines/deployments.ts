// How each sort of target is deployed to: the action's provider and configuration, and what the
// pipeline's role needs. Source: CodePipeline user guide, "Action structure reference".
import { slot, sub } from '../../cloudformation/intrinsics.ts';
import { allow, type Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { Deployable } from '../traits/operations.ts';
import type { ConnectionScope } from '../traits/resource.ts';

export interface Deployment {
  readonly provider: string;
  readonly configuration: ValueObject;
  readonly statements: readonly Statement[];
}

export function deployment(
  target: Exclude<Deployable, { readonly as: 'refused' }>,
  scope: ConnectionScope,
): Deployment {
  switch (target.as) {
    case 'service':
      return toService(target);
    case 'function':
      return toFunction(target, scope);
    case 'bucket':
      return {
        provider: 'S3',
        configuration: { BucketName: target.bucketName, Extract: 'true' },
        statements: target.statements,
      };
    case 'deployment-group':
      return {
        provider: 'CodeDeploy',
        configuration: {
          ApplicationName: target.applicationName,
          DeploymentGroupName: target.deploymentGroupName,
        },
        statements: target.statements,
      };
  }
}

type Target<As extends Deployable['as']> = Extract<Deployable, { readonly as: As }>;

/** A new revision of the task definition with the new image, and the service brought to it. */
function toService(target: Target<'service'>): Deployment {
  const { clusterName: Cluster, serviceName: Service } = target;
  const region = 'arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}';
  return {
    provider: 'ECS',
    configuration: {
      ClusterName: Cluster,
      ServiceName: Service,
      FileName: 'imagedefinitions.json',
    },
    statements: [
      allow(
        ['ecs:DescribeServices', 'ecs:UpdateService'],
        sub(`${region}:service/\${Cluster}/\${Service}`, { Cluster, Service }),
      ),
      {
        ...allow(['ecs:DescribeTasks', 'ecs:ListTasks'], '*'),
        Condition: {
          ArnEquals: { 'ecs:cluster': sub(`${region}:cluster/\${Cluster}`, { Cluster }) },
        },
      },
      // Neither can be narrowed to a family. Source: Service authorization reference, ECS.
      allow(['ecs:DescribeTaskDefinition', 'ecs:RegisterTaskDefinition'], '*'),
      {
        ...allow(['ecs:TagResource'], sub(`${region}:task-definition/*`)),
        Condition: { StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' } },
      },
      {
        ...allow(['iam:PassRole'], target.passedRoles),
        Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
      },
    ],
  };
}

/** The files become the function's code, in a new version. */
function toFunction(target: Target<'function'>, scope: ConnectionScope): Deployment {
  if (target.runsImage())
    scope.problem(
      `${scope.toName} runs a container image, and a pipeline deploys only files to functions.`,
      `Delete the connection, and have the build point ${scope.toName} at the image it pushed: aws lambda update-function-code.`,
    );
  // The action asks for a version to be there; behind an alias there is one.
  if (!target.alias)
    scope.resource('Version', 'AWS::Lambda::Version', { FunctionName: target.functionName });
  return {
    provider: 'Lambda',
    configuration: {
      FunctionName: target.functionName,
      ...(target.alias && { FunctionAlias: target.alias.name }),
    },
    statements: [
      allow(
        [
          'lambda:GetAlias',
          'lambda:GetFunction',
          'lambda:GetFunctionConfiguration',
          'lambda:GetProvisionedConcurrencyConfig',
          'lambda:PublishVersion',
          'lambda:UpdateAlias',
          'lambda:UpdateFunctionCode',
        ],
        [target.functionArn, versionsOf(target.functionArn)],
      ),
    ],
  };
}

const versionsOf = (functionArn: Value): Value =>
  sub(`${slot('Function')}:*`, { Function: functionArn });
