import { sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { role } from '../../identity/role.ts';
import { stateMachineMetrics } from '../../metrics/events.ts';
import { mistake } from '../../mistake.ts';
import type { Resource } from '../../traits/resource.ts';
import type { BlockScope } from '../../traits.ts';
import { wrongDefinition } from '../../workflows/definition.ts';
import { type StateMachineProperties, stateMachineProperties } from '../../workflows/properties.ts';
import { firstDefinition, workflowHost } from '../../workflows/workflow-host.ts';

export const stateMachine = defineBlock({
  type: 'state-machine',
  label: 'State machine',
  kind: 'Step Functions',
  category: 'messaging',
  icon: 'step-functions',
  summary: 'Does one step after the other, waits, repeats and undoes, and remembers where it is.',
  newName: 'workflow',
  services: ['AWS Step Functions'],
  resourceTypes: [
    'AWS::StepFunctions::StateMachine',
    'AWS::IAM::Role',
    'AWS::IAM::Policy',
    'AWS::Logs::LogGroup',
  ],
  properties: stateMachineProperties,
  mistakes: ({ definition }) => {
    const wrong = definition.trim() === '' ? undefined : wrongDefinition(definition);
    return mistake(wrong !== undefined, 'definition', `the definition ${wrong}`);
  },
  traits: {
    codeHost: true,
    callable: { over: 'api' },
    consumer: true,
    routable: { as: 'service:step-functions' },
    observable: true,
  },
  signals: ({ kind, tracing, logLevel, logRetentionDays }) => ({
    encrypted: true,
    scales: true,
    stateful: false,
    traced: tracing,
    ...(kind === 'EXPRESS' ? { timeoutSeconds: FIVE_MINUTES } : { onlyStarted: true }),
    recorded: logLevel !== 'OFF',
    ...(logLevel !== 'OFF' && { logRetentionDays }),
  }),
  chips: ({ kind }) => (kind === 'EXPRESS' ? ['Express'] : []),
  compile: (chosen, scope) => {
    const logs = chosen.logLevel === 'OFF' ? undefined : logGroup(scope, chosen);
    const own = role(scope, 'Role', 'states.amazonaws.com', {
      statements: [
        ...(logs ? [allow(DELIVER_LOGS, '*')] : []),
        ...(chosen.tracing ? [allow(TRACE, '*')] : []),
      ],
    });
    const machine = scope.resource(
      '',
      'AWS::StepFunctions::StateMachine',
      {
        StateMachineType: chosen.kind,
        RoleArn: own.get('Arn'),
        TracingConfiguration: { Enabled: chosen.tracing },
        ...(logs && {
          LoggingConfiguration: {
            Level: chosen.logLevel,
            IncludeExecutionData: chosen.logData,
            Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: logs.get('Arn') } }],
          },
        }),
        DefinitionString: firstDefinition(chosen.definition),
      },
      { deletionPolicy: 'Delete' },
    );
    const starts = [allow(['states:StartExecution'], machine.ref)];
    const waits = [allow(['states:StartExecution', 'states:StartSyncExecution'], machine.ref)];
    const called = chosen.kind === 'EXPRESS' ? waits : starts;
    return {
      codeHost: workflowHost(scope, own, machine, chosen.definition),
      callable: {
        statements: called,
        variables: [{ suffix: 'STATE_MACHINE_ARN', value: machine.ref }],
      },
      consumer: {
        as: 'state-machine',
        arn: machine.ref,
        statements: starts,
        target: {},
        pipeTarget: {
          StepFunctionStateMachineParameters: { InvocationType: 'FIRE_AND_FORGET' },
        },
      },
      routable: {
        as: 'service',
        service: 'step-functions',
        answers: chosen.kind === 'EXPRESS',
        arn: machine.ref,
        reference: machine.ref,
        statements: called,
      },
      observable: stateMachineMetrics(machine),
      reference: machine.ref,
    };
  },
});

/** An Express execution's limit. Source: Step Functions developer guide, "Quotas". */
const FIVE_MINUTES = 300;

const TRACE = [
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];

/** None of these can be narrowed. Source: Step Functions developer guide, "Logging using CloudWatch Logs". */
const DELIVER_LOGS = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
];

/**
 * Under this prefix no state machine adds to the account's one policy for log delivery, which is
 * full after about ten. Source: Step Functions developer guide, "Log group resource policy size".
 */
const logGroup = (scope: BlockScope, { logRetentionDays }: StateMachineProperties): Resource =>
  scope.resource(
    'Logs',
    'AWS::Logs::LogGroup',
    {
      LogGroupName: sub(`/aws/vendedlogs/states/\${AWS::StackName}-${scope.logicalId}`),
      RetentionInDays: logRetentionDays,
    },
    { deletionPolicy: 'Delete' },
  );
