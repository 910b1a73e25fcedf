import { z } from 'zod';
import { keptOnDelete } from '../data/deletion.ts';
import { keyChoice } from '../encryption/own-key.ts';
import { field } from '../fields.ts';
import { logRetention } from '../logging/log-group.ts';

const instanceType = (initial: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+\.[a-z0-9]+\.search$/, 'an instance type such as t3.small.search')
    .default(initial);

export const searchProperties = z.object({
  version: field(
    z
      .string()
      .regex(/^\d{1,2}\.\d{1,2}$/, 'a version such as 2.19')
      .default('2.19'),
    { label: 'Version', help: 'Of OpenSearch. A newer one upgrades the domain in place.' },
  ),
  zones: field(z.literal([1, 2, 3]).default(2), {
    label: 'Zones',
    help: 'Availability Zones the data is copied over. The tier must have a subnet in each.',
    group: 'Capacity',
  }),
  nodesPerZone: field(z.int().min(1).max(20).default(1), {
    label: 'Nodes a zone',
    help: 'Each zone holds a copy of the data.',
    group: 'Capacity',
  }),
  instanceType: field(instanceType('t3.small.search'), {
    label: 'Instance type',
    help: 'Size of each node. T3 is for trying things out.',
    group: 'Capacity',
  }),
  storage: field(z.int().min(10).max(16_384).default(20), {
    label: 'Storage',
    help: 'Of each node. Small instance types take less than large ones.',
    unit: 'GiB',
    group: 'Capacity',
  }),
  dedicatedMasters: field(z.boolean().default(false), {
    label: 'Dedicated masters',
    help: 'Three nodes that only keep the cluster together. Right for more than a handful of nodes.',
    group: 'Capacity',
  }),
  masterType: field(instanceType('m6g.large.search'), {
    label: 'Master type',
    group: 'Capacity',
    when: { property: 'dedicatedMasters', in: [true] },
  }),
  masterRole: field(
    z
      .string()
      .regex(/^(?:arn:[a-z0-9-]+:iam::\d{12}:role\/[\w+=,.@/-]{1,512})?$/, 'the ARN of a role')
      .default(''),
    {
      label: 'Fine-grained access',
      help: 'ARN of a role that is master user and says inside the domain who may see which index. Empty: IAM alone decides.',
      group: 'Access',
    },
  ),
  serviceLinkedRole: field(z.boolean().default(true), {
    label: 'Service-linked role',
    help: 'A function makes the role OpenSearch needs in a VPC, unless the account has it already. Off where it is known to be there.',
    group: 'Access',
  }),
  key: keyChoice('the AWS managed key for OpenSearch'),
  keep: keptOnDelete('domain'),
  errorLogs: field(z.boolean().default(true), {
    label: 'Error logs',
    help: 'Sent to CloudWatch Logs.',
    group: 'Operation',
    safe: true,
  }),
  slowLogs: field(z.boolean().default(false), {
    label: 'Slow logs',
    help: 'Searches and writes over a limit that is set for each index.',
    group: 'Operation',
  }),
  logRetentionDays: logRetention,
});
