import { allow } from '../../../cloudformation/policy.ts';
import type { ValueObject } from '../../../cloudformation/template.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { ownKey } from '../../encryption/own-key.ts';
import { alarmedFunction } from '../../functions/alarmed.ts';
import { codeProperties, functionImage } from '../../functions/code.ts';
import { functionConsumer, subscribedFunction } from '../../functions/consumer.ts';
import { functionUrl } from '../../functions/function-url.ts';
import { functionMistakes } from '../../functions/mistakes.ts';
import { functionMount } from '../../functions/mount.ts';
import {
  type LambdaFunctionProperties,
  lambdaFunctionProperties,
} from '../../functions/properties.ts';
import { release } from '../../functions/release.ts';
import { grants } from '../../identity/grants.ts';
import { role } from '../../identity/role.ts';
import { logGroup } from '../../logging/log-group.ts';
import { functionMetrics } from '../../metrics/functions.ts';
import { securityGroup } from '../../network/security-group.ts';
import type { CodeHost } from '../../traits/code.ts';
import type { Placement } from '../../traits/network.ts';
import type { Resource } from '../../traits/resource.ts';
import type { BlockScope } from '../../traits.ts';

export const lambdaFunction = defineBlock({
  type: 'lambda-function',
  label: 'Lambda function',
  kind: 'Lambda',
  category: 'compute',
  icon: 'lambda',
  summary: 'Code that runs when it is called or something happens, and costs nothing in between.',
  newName: 'function',
  services: ['AWS Lambda'],
  resourceTypes: [
    'AWS::Lambda::Function',
    'AWS::Lambda::Alias',
    'AWS::Lambda::EventInvokeConfig',
    'AWS::Lambda::Url',
    'AWS::Lambda::Version',
    'AWS::IAM::Role',
    'AWS::IAM::Policy',
    'AWS::Logs::LogGroup',
    'AWS::EC2::SecurityGroup',
    'AWS::SQS::Queue',
    'AWS::CloudWatch::Alarm',
    'AWS::CodeDeploy::Application',
    'AWS::CodeDeploy::DeploymentGroup',
  ],
  properties: lambdaFunctionProperties,
  mistakes: functionMistakes,
  traits: {
    codeHost: true,
    mounts: true,
    callable: { over: 'api' },
    consumer: true,
    subscriber: true,
    routable: { as: 'function' },
    networked: { tiers: ['private', 'isolated'], required: false },
    observable: true,
    imageHost: true,
    deployable: true,
    alarmAction: true,
  },
  signals: (chosen) => ({
    timeoutSeconds: chosen.timeout,
    scales: true,
    traced: chosen.tracing,
    encrypted: true,
    keepsFailures: chosen.failureQueue,
    loopsStopped: chosen.recursionStops,
    logRetentionDays: chosen.logRetentionDays,
    ...(chosen.codeSource !== 'image' && { runtime: chosen.runtime }),
    ...(chosen.reservedConcurrency !== undefined && {
      concurrencyLimit: chosen.reservedConcurrency,
    }),
  }),
  chips: ({ memory, timeout }) => [`${memory} MiB`, `${timeout} s`],
  compile: (properties, scope) => {
    const placement = scope.placement();
    const logs = logGroup(scope, 'Logs', properties.logRetentionDays);
    const own = executionRole(scope, logs, properties, placement);
    const network = placement && attach(scope, placement);
    const key = ownKey(scope, properties.key);
    const resource = scope.resource('', 'AWS::Lambda::Function', {
      Description: clipped(scope.name, 'function'),
      ...codeProperties(scope, properties),
      MemorySize: properties.memory,
      Timeout: properties.timeout,
      Role: own.get('Arn'),
      LoggingConfig: {
        LogGroup: logs.ref,
        LogFormat: properties.logFormat,
        ...(properties.logFormat === 'JSON' &&
          properties.logLevel !== 'INFO' && { ApplicationLogLevel: properties.logLevel }),
      },
      TracingConfig: { Mode: properties.tracing ? 'Active' : 'PassThrough' },
      ...unusual(properties),
      ...(key && { KmsKeyArn: key.arn }),
      ...network?.properties,
    });
    const { grant, grantsIn } = grants(scope, own);
    for (const statement of key?.statements('read') ?? []) grant(statement);
    const codeHost: CodeHost = {
      grant,
      grantsIn,
      environment: (name, value) =>
        resource.set(`Environment.Variables.${name}`, value, 'variable'),
      mount: functionMount(scope, resource, network?.networked),
    };
    for (const { name, value } of properties.variables) codeHost.environment(name, value);
    const released = release(scope, resource, properties);
    if (properties.functionUrl) functionUrl(scope, resource, released);
    const consumer = functionConsumer(scope, resource, released, codeHost, properties.failureQueue);
    const imageHost = functionImage(scope, resource, released, properties);
    return {
      codeHost,
      consumer,
      callable: {
        statements: [allow(['lambda:InvokeFunction'], released.arn)],
        variables: [{ suffix: 'FUNCTION', value: released.alias ? released.arn : resource.ref }],
      },
      subscriber: subscribedFunction(consumer, released),
      routable: { as: 'function', consumer, invokeArn: released.arn },
      ...(network && { networked: network.networked }),
      alarmAction: alarmedFunction(consumer),
      observable: functionMetrics(resource, properties.timeout),
      imageHost,
      deployable: {
        as: 'function',
        functionName: resource.ref,
        functionArn: resource.get('Arn'),
        runsImage: imageHost.runsImage,
        ...(released.alias && { alias: { name: released.alias.name } }),
      },
      reference: resource.ref,
    };
  },
});

/** Says only what differs from what Lambda does by itself. */
function unusual(chosen: LambdaFunctionProperties): ValueObject {
  const { reservedConcurrency, ephemeralStorage, recursionStops, snapStart, layers } = chosen;
  const zipped = chosen.codeSource !== 'image';
  return {
    ...(reservedConcurrency !== undefined && {
      ReservedConcurrentExecutions: reservedConcurrency,
    }),
    ...(ephemeralStorage > 512 && { EphemeralStorage: { Size: ephemeralStorage } }),
    ...(!recursionStops && { RecursiveLoop: 'Allow' }),
    ...(zipped && snapStart && { SnapStart: { ApplyOn: 'PublishedVersions' } }),
    ...(zipped && layers.length > 0 && { Layers: layers }),
  };
}

const executionRole = (
  scope: BlockScope,
  logs: Resource,
  { tracing }: LambdaFunctionProperties,
  placement: Placement | undefined,
): Resource =>
  role(scope, 'Role', 'lambda.amazonaws.com', {
    managed: placement ? ['service-role/AWSLambdaVPCAccessExecutionRole'] : [],
    statements: [
      allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logs.get('Arn')),
      ...(tracing ? [allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*')] : []),
    ],
  });

function attach(scope: BlockScope, placement: Placement) {
  const group = securityGroup(scope, placement, 'function');
  const properties: ValueObject = {
    VpcConfig: { SubnetIds: placement.subnetIds, SecurityGroupIds: [group.ref] },
  };
  return { properties, networked: { securityGroup: group.ref, vpcId: placement.vpcId } };
}
