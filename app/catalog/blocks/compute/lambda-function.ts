import { allow } from '../../../cloudformation/policy.ts';
import type { ValueObject } from '../../../cloudformation/template.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { alarmedFunction } from '../../functions/alarmed.ts';
import { codeProperties, functionImage } from '../../functions/code.ts';
import { functionConsumer, subscribedFunction } from '../../functions/consumer.ts';
import { functionMount } from '../../functions/mount.ts';
import { lambdaFunctionProperties } from '../../functions/properties.ts';
import { grants } from '../../identity/grants.ts';
import { role } from '../../identity/role.ts';
import { logGroup } from '../../logging/log-group.ts';
import { functionMetrics } from '../../metrics/functions.ts';
import { securityGroup } from '../../network/security-group.ts';
import type { CodeHost } from '../../traits/code.ts';
import type { Placement } from '../../traits/network.ts';
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
    'AWS::Lambda::EventInvokeConfig',
    'AWS::IAM::Role',
    'AWS::IAM::Policy',
    'AWS::Logs::LogGroup',
    'AWS::EC2::SecurityGroup',
    'AWS::SQS::Queue',
  ],
  properties: lambdaFunctionProperties,
  traits: {
    codeHost: true,
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
  signals: ({ timeout, reservedConcurrency, tracing, runtime, logRetentionDays }) => ({
    timeoutSeconds: timeout,
    scales: true,
    traced: tracing,
    encrypted: true,
    runtime,
    logRetentionDays,
    ...(reservedConcurrency !== undefined && { concurrencyLimit: reservedConcurrency }),
  }),
  chips: ({ memory, timeout }) => [`${memory} MiB`, `${timeout} s`],
  compile: (properties, scope) => {
    const placement = scope.placement();
    const logs = logGroup(scope, 'Logs', properties.logRetentionDays);
    const own = role(scope, 'Role', 'lambda.amazonaws.com', {
      managed: placement ? ['service-role/AWSLambdaVPCAccessExecutionRole'] : [],
      statements: [
        allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logs.get('Arn')),
        ...(properties.tracing
          ? [allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*')]
          : []),
      ],
    });
    const network = placement && attach(scope, placement);
    const resource = scope.resource('', 'AWS::Lambda::Function', {
      Description: clipped(scope.name, 'function'),
      ...codeProperties(scope, properties),
      MemorySize: properties.memory,
      Timeout: properties.timeout,
      Role: own.get('Arn'),
      LoggingConfig: { LogGroup: logs.ref, LogFormat: 'JSON' },
      TracingConfig: { Mode: properties.tracing ? 'Active' : 'PassThrough' },
      ...(properties.reservedConcurrency !== undefined && {
        ReservedConcurrentExecutions: properties.reservedConcurrency,
      }),
      ...network?.properties,
    });
    const { grant, grantsIn } = grants(scope, own);
    const codeHost: CodeHost = {
      grant,
      grantsIn,
      environment: (name, value) =>
        resource.set(`Environment.Variables.${name}`, value, 'variable'),
      mount: functionMount(scope, resource, network?.networked),
    };
    for (const { name, value } of properties.variables) codeHost.environment(name, value);
    const consumer = functionConsumer(scope, resource, codeHost, properties.failureQueue);
    const imageHost = functionImage(scope, resource, properties);
    const arn = resource.get('Arn');
    return {
      codeHost,
      consumer,
      callable: {
        statements: [allow(['lambda:InvokeFunction'], arn)],
        variables: [{ suffix: 'FUNCTION', value: resource.ref }],
      },
      subscriber: subscribedFunction(consumer),
      routable: { as: 'function', consumer, invokeArn: arn },
      ...(network && { networked: network.networked }),
      alarmAction: alarmedFunction(consumer),
      observable: functionMetrics(resource, properties.timeout),
      imageHost,
      deployable: {
        as: 'function',
        functionName: resource.ref,
        functionArn: arn,
        runsImage: imageHost.runsImage,
      },
      reference: resource.ref,
    };
  },
});

function attach(scope: BlockScope, placement: Placement) {
  const group = securityGroup(scope, placement, 'function');
  const properties: ValueObject = {
    VpcConfig: { SubnetIds: placement.subnetIds, SecurityGroupIds: [group.ref] },
  };
  return { properties, networked: { securityGroup: group.ref, vpcId: placement.vpcId } };
}
