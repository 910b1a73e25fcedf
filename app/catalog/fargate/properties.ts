import { z } from 'zod';
import { field } from '../fields.ts';
import { logRetention } from '../logging/log-group.ts';
import { ownVariables } from '../own-variables.ts';
import { CPUS } from './sizes.ts';

export const ecsServiceProperties = z.object({
  image: field(z.string().min(1).default('public.ecr.aws/nginx/nginx:stable'), {
    label: 'Image',
    help: 'Default of a template parameter, so that a pipeline can deploy another tag. The sample serves a web page.',
    group: 'Container',
  }),
  port: field(z.int().min(1).max(65_535).default(80), {
    label: 'Port',
    help: 'Port the container listens on.',
    group: 'Container',
  }),
  healthCheckPath: field(z.string().startsWith('/').default('/'), {
    label: 'Health check path',
    help: 'A load balancer asks here whether a task is well. It should answer fast, without its dependencies.',
    group: 'Container',
  }),
  cluster: field(z.string().optional(), {
    label: 'Cluster',
    help: 'The ECS cluster it runs in. None: it brings its own.',
    group: 'Container',
    reference: 'ecs-cluster',
  }),
  variables: ownVariables,
  cpu: field(z.literal([...CPUS]).default(256), {
    label: 'CPU',
    help: '1,024 units are one vCPU.',
    unit: 'units',
    group: 'Size',
  }),
  memory: field(z.int().min(512).max(122_880).default(512), {
    label: 'Memory',
    help: 'Rounded up to a size Fargate has for this CPU.',
    unit: 'MiB',
    group: 'Size',
  }),
  architecture: field(z.enum(['ARM64', 'X86_64']).default('ARM64'), {
    label: 'Architecture',
    help: 'ARM64 (Graviton) costs about a fifth less; the image must be built for it.',
    group: 'Size',
    options: { ARM64: 'arm64', X86_64: 'x86_64' },
  }),
  minimumTasks: field(z.int().min(0).max(1000).default(2), {
    label: 'Tasks, at least',
    help: 'Two survive the loss of a zone.',
    group: 'Scaling',
  }),
  maximumTasks: field(z.int().min(1).max(1000).default(6), {
    label: 'Tasks, at most',
    help: 'Bounds what a burst of traffic can cost.',
    group: 'Scaling',
  }),
  targetCpu: field(z.int().min(10).max(95).default(60), {
    label: 'Scale at CPU',
    help: 'Tasks are added above this average and removed below it.',
    unit: '%',
    group: 'Scaling',
  }),
  healthCheckGrace: field(z.int().min(0).max(3600).default(60), {
    label: 'Start-up time',
    help: 'How long a new task may fail health checks.',
    unit: 'seconds',
    group: 'Operation',
  }),
  timeout: field(z.int().min(1).max(3600).default(30), {
    label: 'Longest answer',
    help: 'How long it may take to answer a request. Not enforced by AWS: the rules compare it with what callers allow.',
    unit: 'seconds',
    group: 'Operation',
  }),
  execute: field(z.boolean().default(false), {
    label: 'ECS Exec',
    help: 'Lets people open a shell in a running task.',
    group: 'Operation',
  }),
  logRetentionDays: logRetention,
});
export type EcsServiceProperties = z.output<typeof ecsServiceProperties>;
