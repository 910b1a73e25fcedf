import { z } from 'zod';
import { field } from '../fields.ts';
import { ownVariables } from '../own-variables.ts';
import { instanceType } from './instance-types.ts';

/** Source: EC2 user guide, "User data"; what the variables take is left out of it. */
const LONGEST_SCRIPT = 12_000;

export const autoScalingGroupProperties = z.object({
  script: field(z.string().max(LONGEST_SCRIPT).default(''), {
    label: 'Start-up script',
    help: 'Run by bash as root when an instance starts. Variables are set, and stand in /etc/app.env. Left empty, a sample serves a web page.',
    group: 'Code',
    multiline: 'code',
  }),
  port: field(z.int().min(1).max(65_535).default(80), {
    label: 'Port',
    help: 'Port the program listens on.',
    group: 'Code',
  }),
  healthCheckPath: field(z.string().startsWith('/').max(1024).default('/'), {
    label: 'Health check path',
    help: 'A load balancer asks here whether an instance is well; one that isn’t is replaced.',
    group: 'Code',
  }),
  variables: ownVariables,
  instanceType: field(instanceType.default('t4g.small'), {
    label: 'Instance type',
    help: 'Types with a g behind the number, such as t4g and m7g, are Graviton and cost about a fifth less.',
    group: 'Compute',
  }),
  // Source: EC2 user guide, "EBS volume types"; Amazon Linux needs 8 GiB.
  volumeSize: field(z.int().min(8).max(16_384).default(20), {
    label: 'Disk',
    help: 'Encrypted, and gone with its instance.',
    unit: 'GiB',
    group: 'Compute',
  }),
  minimumInstances: field(z.int().min(0).max(500).default(2), {
    label: 'Instances, at least',
    help: 'Two survive the loss of a zone.',
    group: 'Scaling',
  }),
  maximumInstances: field(z.int().min(1).max(500).default(4), {
    label: 'Instances, at most',
    help: 'Bounds what a burst of traffic can cost.',
    group: 'Scaling',
  }),
  targetCpu: field(z.int().min(10).max(95).default(60), {
    label: 'Scale at CPU',
    help: 'Instances are added above this average and removed below it.',
    unit: '%',
    group: 'Scaling',
  }),
  imdsV2: field(z.boolean().default(true), {
    label: 'IMDSv2 only',
    help: 'An instance hands out its credentials to requests with a session token only, which forged requests can’t get.',
    group: 'Safety',
    safe: true,
  }),
  startUpTime: field(z.int().min(0).max(7200).default(180), {
    label: 'Start-up time',
    help: 'How long a new instance may fail health checks, and how long an update waits before it replaces the next.',
    unit: 'seconds',
    group: 'Operation',
  }),
  timeout: field(z.int().min(1).max(3600).default(30), {
    label: 'Longest answer',
    help: 'How long it may take to answer a request. Not enforced by AWS: the rules compare it with what callers allow.',
    unit: 'seconds',
    group: 'Operation',
  }),
  sessionManager: field(z.boolean().default(true), {
    label: 'Session Manager',
    help: 'Lets people open a shell without SSH keys or open ports, and Systems Manager look after the instances.',
    group: 'Operation',
  }),
  detailedMonitoring: field(z.boolean().default(true), {
    label: 'Metrics by the minute',
    help: 'Scaling reacts within minutes instead of a quarter of an hour.',
    group: 'Operation',
  }),
});
export type AutoScalingGroupProperties = z.output<typeof autoScalingGroupProperties>;
