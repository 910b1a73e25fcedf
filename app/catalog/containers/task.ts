import { pseudo } from '../../cloudformation/intrinsics.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { grants } from '../identity/grants.ts';
import { role } from '../identity/role.ts';
import { logGroup } from '../logging/log-group.ts';
import type { Suffix } from '../suffixes.ts';
import type { CodeHost } from '../traits/code.ts';
import type { ImageHost } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import { collector } from './collector.ts';
import { containerImage } from './image.ts';
import type { EcsTaskProperties } from './properties.ts';
import { type Cpu, fittingMemory } from './sizes.ts';
import { mountsOf } from './volumes.ts';

export const CONTAINER = 'app';

export interface Task {
  readonly definition: Resource;
  readonly codeHost: CodeHost;
  readonly imageHost: ImageHost;
  /** Run once the task's code has something to be allowed. */
  readonly onFirstGrant: (run: () => void) => void;
  /** Where a container of the task logs to, under a name of its own. */
  readonly logging: (stream: string) => Value;
  /** Roles that whoever starts the task hands on. */
  readonly roles: readonly Value[];
  /** Their logical ids. */
  readonly roleIds: readonly string[];
}

interface TaskOptions extends Omit<EcsTaskProperties, 'command' | 'cluster'> {
  readonly onInstances: boolean;
  readonly execute: boolean;
  /** What the container says besides image, logs and variables. */
  readonly container: ValueObject;
}

/** `suffix`: empty where the task definition is the block's main resource. */
export function taskDefinition(scope: BlockScope, suffix: Suffix, options: TaskOptions): Task {
  const logs = logGroup(scope, 'Logs', options.logRetentionDays);
  const execution = role(scope, 'ExecutionRole', 'ecs-tasks.amazonaws.com', {
    managed: ['service-role/AmazonECSTaskExecutionRolePolicy'],
  });
  const traces = options.tracing ? collector(options.memory) : undefined;
  const own = role(scope, 'TaskRole', 'ecs-tasks.amazonaws.com', {
    statements: [...(options.execute ? [shellChannels] : []), ...(traces ? traces.statements : [])],
  });
  const logging = (stream: string): Value => ({
    LogDriver: 'awslogs',
    Options: {
      'awslogs-group': logs.ref,
      'awslogs-region': pseudo('AWS::Region'),
      'awslogs-stream-prefix': stream,
      // A full buffer drops log lines rather than stopping the application.
      mode: 'non-blocking',
    },
  });
  const definition = scope.resource(suffix, 'AWS::ECS::TaskDefinition', {
    RequiresCompatibilities: [options.onInstances ? 'EC2' : 'FARGATE'],
    NetworkMode: 'awsvpc',
    ...sizeOf(options),
    RuntimePlatform: {
      CpuArchitecture: options.architecture,
      OperatingSystemFamily: 'LINUX',
    },
    ExecutionRoleArn: execution.get('Arn'),
    TaskRoleArn: own.get('Arn'),
    ContainerDefinitions: [
      {
        Name: CONTAINER,
        Image: '',
        Essential: true,
        ...options.container,
        LogConfiguration: logging(CONTAINER),
      },
      ...(traces ? [{ ...traces.container, LogConfiguration: logging('collector') }] : []),
    ],
  });
  const { grant, grantsIn, onFirst } = grants(scope, own);
  const environment = variables(definition);
  for (const { name, value } of [...(traces?.variables ?? []), ...options.variables])
    environment(name, value);
  return {
    definition,
    codeHost: { grant, grantsIn, environment, mount: mountsOf(scope, definition) },
    imageHost: containerImage(scope, definition, options.image),
    onFirstGrant: onFirst,
    logging,
    roles: [execution.get('Arn'), own.get('Arn')],
    roleIds: [execution.logicalId, own.logicalId],
  };
}

function sizeOf(options: TaskOptions): ValueObject {
  const { cpu, memory, ephemeralStorage, onInstances } = options;
  return {
    Cpu: String(cpu),
    Memory: String(onInstances ? memory : fittingMemory(cpu satisfies Cpu, memory)),
    ...(ephemeralStorage !== undefined &&
      !onInstances && { EphemeralStorage: { SizeInGiB: ephemeralStorage } }),
  };
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
