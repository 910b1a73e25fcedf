import { z } from 'zod';
import { field } from '../fields.ts';
import { logRetention } from '../logging/log-group.ts';
import type { Tier } from '../traits/network.ts';
import { SUBNET_CIDR, VPC_CIDR } from './cidr-plan.ts';
import { INTERFACE_ENDPOINT_NAMES, INTERFACE_ENDPOINTS } from './interface-endpoints.ts';

/** The property that holds a tier's ranges. */
export const RANGES_OF = {
  public: 'publicSubnets',
  private: 'privateSubnets',
  isolated: 'isolatedSubnets',
} as const satisfies { readonly [tier in Tier]: string };

const tierRanges = (tier: Tier) =>
  field(
    z
      .array(
        field(
          z.string().regex(SUBNET_CIDR, 'an IPv4 block from /16 to /28, such as 10.0.16.0/20'),
          {
            label: 'Range',
          },
        ),
      )
      .max(3)
      .default([]),
    {
      label: `${tier.charAt(0).toUpperCase()}${tier.slice(1)} subnets`,
      help: 'Ranges inside the VPC, one a zone. Empty: planned for you. Another range replaces the subnet.',
      group: 'Addresses',
    },
  );

export const vpcProperties = z.object({
  cidr: field(z.string().regex(VPC_CIDR, 'an IPv4 block from /16 to /24').default('10.0.0.0/16'), {
    label: 'Address range',
    help: 'IPv4 block of the network. Each subnet gets a sixteenth of it, planned for you.',
    group: 'Addresses',
  }),
  zones: field(z.int().min(2).max(3).default(2), {
    label: 'Availability Zones',
    help: 'Each tier has a subnet in each zone. Two survive the loss of one.',
    group: 'Addresses',
  }),
  publicSubnets: tierRanges('public'),
  privateSubnets: tierRanges('private'),
  isolatedSubnets: tierRanges('isolated'),
  nat: field(z.enum(['none', 'one', 'one-per-az']).default('one'), {
    label: 'NAT gateways',
    help: 'How the private tier reaches the internet. One is cheaper; one per zone survives the loss of a zone.',
    group: 'Ways out',
    options: { none: 'None', one: 'One', 'one-per-az': 'One per zone' },
  }),
  s3Endpoint: field(z.boolean().default(true), {
    label: 'S3 endpoint',
    help: 'Keeps traffic to Amazon S3 off the NAT gateway. Free.',
    group: 'Ways out',
  }),
  dynamodbEndpoint: field(z.boolean().default(true), {
    label: 'DynamoDB endpoint',
    help: 'Keeps traffic to DynamoDB off the NAT gateway. Free.',
    group: 'Ways out',
  }),
  interfaceEndpoints: field(
    z
      .array(
        field(z.enum(INTERFACE_ENDPOINT_NAMES), {
          label: 'Service',
          options: Object.fromEntries(
            INTERFACE_ENDPOINT_NAMES.map((name) => [name, INTERFACE_ENDPOINTS[name].label]),
          ),
        }),
      )
      .max(18)
      .default([]),
    {
      label: 'Interface endpoints',
      help: 'AWS services reached without a way out, from the private subnets. Each is paid for by the hour and zone.',
      group: 'Ways out',
    },
  ),
  flowLogs: field(z.boolean().default(true), {
    label: 'Flow logs',
    help: 'Records accepted and refused connections, to find out why something can’t be reached.',
    group: 'Operation',
    safe: true,
  }),
  logRetentionDays: logRetention,
});
export type VpcProperties = z.output<typeof vpcProperties>;
