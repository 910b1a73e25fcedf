import { z } from 'zod';
import { field } from '../fields.ts';
import { logRetention } from '../logging/log-group.ts';
import { ownVariables } from '../own-variables.ts';
import { CPUS } from './sizes.ts';

const image = field(
  z
    .string()
    .min(1)
    .max(1024)
    .regex(/^\S+$/, 'an image’s name has no spaces')
    .default('public.ecr.aws/nginx/nginx:stable'),
  {
    label: 'Image',
    help: 'Default of a template parameter, so that a pipeline can deploy another tag. The sample serves a web page.',
    group: 'Container',
  },
);

const cluster = field(z.string().optional(), {
  label: 'Cluster',
  help: 'The ECS cluster it runs in. None: it brings its own.',
  group: 'Container',
  reference: 'ecs-cluster',
});

const size = {
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
  // Source: ECS API reference, EphemeralStorage. 20 GiB are there anyway.
  ephemeralStorage: field(z.int().min(21).max(200).optional(), {
    label: 'Scratch disk',
    help: 'Storage a task on Fargate has while it runs. Empty: the 20 GiB that cost nothing extra.',
    unit: 'GiB',
    group: 'Size',
  }),
};

const tracing = field(z.boolean().default(false), {
  label: 'Tracing',
  help: 'Runs an OpenTelemetry collector beside the container, which sends what the code tells it on port 4317 or 4318 to AWS X-Ray. Takes some of the task’s memory.',
  group: 'Operation',
});

export const ecsServiceProperties = z.object({
  image,
  port: field(z.int().min(1).max(65_535).default(80), {
    label: 'Port',
    help: 'Port the container listens on.',
    group: 'Container',
  }),
  healthCheckPath: field(z.string().startsWith('/').max(1024).default('/'), {
    label: 'Health check path',
    help: 'A load balancer asks here whether a task is well. It should answer fast, without its dependencies.',
    group: 'Container',
  }),
  healthCheckCommand: field(z.string().max(1024).default(''), {
    label: 'Health check command',
    help: 'Run in the container by its shell, such as curl -f http://localhost/ || exit 1; a task in which it fails is replaced. Empty: none.',
    group: 'Container',
  }),
  cluster,
  variables: ownVariables,
  capacity: field(z.enum(['fargate', 'fargate-spot', 'ec2']).default('fargate'), {
    label: 'Runs on',
    help: 'Spot costs up to 70 % less, and its tasks may be stopped with two minutes’ notice. Instances are those of the cluster.',
    group: 'Size',
    options: {
      fargate: 'Fargate',
      'fargate-spot': 'Fargate, all but one on Spot',
      ec2: 'Instances of its cluster',
    },
  }),
  ...size,
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
  discovery: field(z.enum(['dns', 'service-connect']).default('dns'), {
    label: 'Found by',
    help: 'How other code finds its tasks. Service Connect puts a proxy beside each task, which spreads requests, tries again and measures them; callers that can’t have one still use DNS.',
    group: 'Network',
    options: { dns: 'DNS', 'service-connect': 'Service Connect' },
  }),
  circuitBreaker: field(z.boolean().default(true), {
    label: 'Deployment circuit breaker',
    help: 'A deployment whose tasks don’t come up is stopped and rolled back.',
    group: 'Safety',
    safe: true,
  }),
  healthCheckGrace: field(z.int().min(0).max(3600).default(60), {
    label: 'Start-up time',
    help: 'How long a new task may fail health checks.',
    unit: 'seconds',
    group: 'Operation',
  }),
  timeout: field(z.int().min(1).max(3600).default(30), {
    label: 'Longest answer',
    help: 'How long it may take to answer a request. Enforced by Service Connect only: the rules compare it with what callers allow.',
    unit: 'seconds',
    group: 'Operation',
  }),
  tracing,
  execute: field(z.boolean().default(false), {
    label: 'ECS Exec',
    help: 'Lets people open a shell in a running task.',
    group: 'Operation',
  }),
  logRetentionDays: logRetention,
});
export type EcsServiceProperties = z.output<typeof ecsServiceProperties>;

export const ecsTaskProperties = z.object({
  image,
  command: field(z.array(z.string().max(1024)).max(50).default([]), {
    label: 'Command',
    help: 'Arguments of the container, one a line. None: the image’s own.',
    group: 'Container',
  }),
  cluster,
  variables: ownVariables,
  ...size,
  tracing,
  logRetentionDays: logRetention,
});
export type EcsTaskProperties = z.output<typeof ecsTaskProperties>;
