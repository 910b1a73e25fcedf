import { pseudo } from '../../cloudformation/intrinsics.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { grants } from '../identity/grants.ts';
import { role } from '../identity/role.ts';
import { logGroup } from '../logging/log-group.ts';
import type { CodeHost } from '../traits/code.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { EcsServiceProperties } from './properties.ts';
import { fittingMemory } from './sizes.ts';

export const CONTAINER = 'app';

export interface Task {
  readonly definition: Resource;
  readonly codeHost: CodeHost;
  /** Run once the task's code has something to be allowed. */
  readonly onFirstGrant: (run: () => void) => void;
}

export function taskDefinition(scope: BlockScope, properties: EcsServiceProperties): Task {
  const image = scope.parameter('Image', {
    Type: 'String',
    Default: properties.image,
    Description: `Container image of ${scope.name}`,
  });
  const logs = logGroup(scope, 'Logs', properties.logRetentionDays);
  const execution = role(scope, 'ExecutionRole', 'ecs-tasks.amazonaws.com', {
    managed: ['service-role/AmazonECSTaskExecutionRolePolicy'],
  });
  const own = role(scope, 'TaskRole', 'ecs-tasks.amazonaws.com', {
    statements: properties.execute ? [shellChannels] : [],
  });
  const definition = scope.resource('TaskDefinition', 'AWS::ECS::TaskDefinition', {
    RequiresCompatibilities: ['FARGATE'],
    NetworkMode: 'awsvpc',
    Cpu: String(properties.cpu),
    Memory: String(fittingMemory(properties.cpu, properties.memory)),
    RuntimePlatform: {
      CpuArchitecture: properties.architecture,
      OperatingSystemFamily: 'LINUX',
    },
    ExecutionRoleArn: execution.get('Arn'),
    TaskRoleArn: own.get('Arn'),
    ContainerDefinitions: [
      {
        Name: CONTAINER,
        Image: image,
        PortMappings: [{ ContainerPort: properties.port }],
        LogConfiguration: {
          LogDriver: 'awslogs',
          Options: {
            'awslogs-group': logs.ref,
            'awslogs-region': pseudo('AWS::Region'),
            'awslogs-stream-prefix': CONTAINER,
            // A full buffer drops log lines rather than stopping the application.
            mode: 'non-blocking',
          },
        },
      },
    ],
  });
  const { grant, grantsIn, onFirst } = grants(scope, own);
  const environment = variables(definition);
  for (const { name, value } of properties.variables) environment(name, value);
  return { definition, codeHost: { grant, grantsIn, environment }, onFirstGrant: onFirst };
}

/** What ECS Exec needs. Source: ECS developer guide, "Permissions required for ECS Exec". */
const shellChannels = allow(
  [
    'ssmmessages:CreateControlChannel',
    'ssmmessages:CreateDataChannel',
    'ssmmessages:OpenControlChannel',
    'ssmmessages:OpenDataChannel',
  ],
  '*',
);

/** A list in a task definition; a name that is set twice keeps its place. */
function variables(definition: Resource): CodeHost['environment'] {
  const places = new Map<string, number>();
  return (name: string, value: Value) => {
    const entry = { Name: name, Value: value };
    const place = places.get(name);
    if (place === undefined) {
      places.set(name, places.size);
      definition.append('ContainerDefinitions.0.Environment', entry, 'variable');
    } else {
      definition.set(`ContainerDefinitions.0.Environment.${place}`, entry, 'variable');
    }
  };
}
