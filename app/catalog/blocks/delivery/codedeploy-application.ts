import { z } from 'zod';
import { sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { role } from '../../identity/role.ts';
import { DEPLOYMENT_AGENT } from '../../instances/deployment-agent.ts';
import type { Fleet } from '../../traits/operations.ts';
import type { BlockScope } from '../../traits.ts';

/** Source: CodeDeploy user guide, "Predefined deployment configurations". */
const SERVER_PACES = {
  'CodeDeployDefault.OneAtATime': 'One at a time',
  'CodeDeployDefault.HalfAtATime': 'Half at a time',
  'CodeDeployDefault.AllAtOnce': 'All at once',
} as const;
const FUNCTION_PACES = {
  'CodeDeployDefault.LambdaCanary10Percent5Minutes': '10 %, the rest 5 minutes later',
  'CodeDeployDefault.LambdaCanary10Percent30Minutes': '10 %, the rest 30 minutes later',
  'CodeDeployDefault.LambdaLinear10PercentEvery1Minute': '10 % more every minute',
  'CodeDeployDefault.LambdaLinear10PercentEvery10Minutes': '10 % more every 10 minutes',
  'CodeDeployDefault.LambdaAllAtOnce': 'All at once',
} as const;

const toServers = { property: 'platform', in: ['Server'] };

const properties = z.object({
  platform: field(z.enum(['Server', 'Lambda']).default('Server'), {
    label: 'Deploys to',
    help: 'Fixed once deployed. ECS services shift their traffic by themselves and need no CodeDeploy.',
    group: 'Code',
    options: { Server: 'Servers', Lambda: 'Functions with an alias' },
  }),
  serverPace: field(
    z
      .enum(Object.keys(SERVER_PACES) as [keyof typeof SERVER_PACES]) // keys of the constant above
      .default('CodeDeployDefault.OneAtATime'),
    {
      label: 'Pace',
      help: 'How many servers are out of service at a time.',
      group: 'Deployment',
      options: SERVER_PACES,
      when: toServers,
    },
  ),
  functionPace: field(
    z
      .enum(Object.keys(FUNCTION_PACES) as [keyof typeof FUNCTION_PACES]) // as above
      .default('CodeDeployDefault.LambdaCanary10Percent5Minutes'),
    {
      label: 'Pace',
      help: 'How fast traffic moves on to the new version.',
      group: 'Deployment',
      options: FUNCTION_PACES,
      when: { property: 'platform', in: ['Lambda'] },
    },
  ),
  fleet: field(z.string().optional(), {
    label: 'Auto Scaling group',
    help: 'Its instances get the CodeDeploy agent, and new ones what was deployed last. They need a way to the internet. Empty: all servers that carry the tag below.',
    group: 'Deployment',
    reference: 'auto-scaling-group',
    when: toServers,
  }),
  machines: field(z.enum(['ec2', 'on-premises']).default('ec2'), {
    label: 'Servers',
    help: 'All that carry the tag below and run the CodeDeploy agent.',
    group: 'Deployment',
    options: { ec2: 'EC2 instances', 'on-premises': 'On-premises' },
    when: toServers,
  }),
  tagKey: field(z.string().min(1).max(128).default('deployment-group'), {
    label: 'Tag',
    group: 'Deployment',
    when: toServers,
  }),
  tagValue: field(z.string().max(256).default(''), {
    label: 'Tag value',
    help: 'Empty: the logical id of this block.',
    group: 'Deployment',
    when: toServers,
  }),
  rollback: field(z.boolean().default(true), {
    label: 'Roll back',
    help: 'When a deployment fails or an alarm stops it, the version before is deployed again.',
    group: 'Safety',
    safe: true,
  }),
  alarms: field(z.array(z.string().min(1).max(255)).max(10).default([]), {
    label: 'Alarms',
    help: 'Names of CloudWatch alarms that stop a deployment.',
    group: 'Safety',
  }),
});

export const codedeployApplication = defineBlock({
  type: 'codedeploy-application',
  label: 'CodeDeploy application',
  kind: 'CodeDeploy',
  category: 'delivery',
  icon: 'codedeploy',
  summary: 'Brings new versions to servers or functions step by step, and back when they fail.',
  newName: 'rollout',
  services: ['AWS CodeDeploy'],
  resourceTypes: [
    'AWS::CodeDeploy::Application',
    'AWS::CodeDeploy::DeploymentGroup',
    'AWS::IAM::Role',
  ],
  properties,
  traits: { deployable: true },
  signals: ({ rollback }) => ({ stateful: false, deploymentCircuitBreaker: rollback }),
  chips: ({ platform, serverPace, functionPace }) => [
    platform === 'Server' ? SERVER_PACES[serverPace] : FUNCTION_PACES[functionPace],
  ],
  compile: (chosen, scope) => {
    const servers = chosen.platform === 'Server';
    const application = scope.resource('', 'AWS::CodeDeploy::Application', {
      ComputePlatform: chosen.platform,
    });
    const own = role(scope, 'Role', 'codedeploy.amazonaws.com', {
      managed: [
        servers
          ? 'service-role/AWSCodeDeployRole'
          : 'service-role/AWSCodeDeployRoleForLambdaLimited',
      ],
    });
    const fleet = servers ? fleetOf(scope, chosen.fleet) : undefined;
    fleet?.prepare(DEPLOYMENT_AGENT);
    const tags = [
      {
        Key: chosen.tagKey,
        Value: chosen.tagValue || scope.logicalId,
        Type: 'KEY_AND_VALUE',
      },
    ];
    const group = scope.resource('DeploymentGroup', 'AWS::CodeDeploy::DeploymentGroup', {
      ApplicationName: application.ref,
      ServiceRoleArn: own.get('Arn'),
      DeploymentConfigName: servers ? chosen.serverPace : chosen.functionPace,
      DeploymentStyle: servers
        ? { DeploymentType: 'IN_PLACE', DeploymentOption: 'WITHOUT_TRAFFIC_CONTROL' }
        : { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ...(fleet && { AutoScalingGroups: [fleet.name] }),
      ...(servers &&
        !fleet &&
        (chosen.machines === 'ec2'
          ? { Ec2TagFilters: tags }
          : { OnPremisesInstanceTagFilters: tags })),
      AutoRollbackConfiguration: {
        Enabled: chosen.rollback,
        ...(chosen.rollback && {
          Events: [
            'DEPLOYMENT_FAILURE',
            ...(chosen.alarms.length > 0 ? ['DEPLOYMENT_STOP_ON_ALARM'] : []),
          ],
        }),
      },
      ...(chosen.alarms.length > 0 && {
        AlarmConfiguration: { Enabled: true, Alarms: chosen.alarms.map((Name) => ({ Name })) },
      }),
    });
    const codedeploy = 'arn:${AWS::Partition}:codedeploy:${AWS::Region}:${AWS::AccountId}';
    const names = { Application: application.ref, Group: group.ref };
    return {
      deployable: servers
        ? {
            as: 'deployment-group',
            applicationName: application.ref,
            deploymentGroupName: group.ref,
            ...(fleet && { servers: fleet.codeHost }),
            // Source: CodePipeline user guide, "CodeDeploy deploy action reference".
            statements: [
              allow(
                ['codedeploy:CreateDeployment', 'codedeploy:GetDeployment'],
                sub(`${codedeploy}:deploymentgroup:\${Application}/\${Group}`, names),
              ),
              allow(
                [
                  'codedeploy:GetApplication',
                  'codedeploy:GetApplicationRevision',
                  'codedeploy:RegisterApplicationRevision',
                ],
                sub(`${codedeploy}:application:\${Application}`, { Application: application.ref }),
              ),
              allow(['codedeploy:GetDeploymentConfig'], sub(`${codedeploy}:deploymentconfig:*`)),
            ],
          }
        : {
            as: 'refused',
            // Source: as above; the action knows EC2 instances and on-premises servers only.
            why: 'moves the traffic of functions, and no action of a pipeline starts that.',
            hint: 'Draw the line to the function itself, which shifts its traffic when it is released in steps.',
          },
      reference: application.ref,
    };
  },
});

function fleetOf(scope: BlockScope, chosen: string | undefined): Fleet | undefined {
  if (!chosen) return undefined;
  const fleet = scope.referenced(chosen, 'auto-scaling-group')?.fleet;
  if (!fleet)
    scope.problem(
      `${scope.name} deploys to an Auto Scaling group that isn't in the design any more, or in no subnet.`,
      'Choose another group, or none: then a tag says which servers.',
    );
  return fleet;
}
