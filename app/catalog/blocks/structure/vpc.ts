import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { logRetention } from '../../logging/log-group.ts';
import { networkCidr, VPC_CIDR, ZONES } from '../../network/cidr-plan.ts';
import { flowLogs } from '../../network/flow-logs.ts';
import { gatewayEndpoints } from '../../network/gateway-endpoints.ts';
import { nameTag } from '../../network/ground.ts';
import { namespaceOf } from '../../network/namespace.ts';
import { tiersOf } from '../../network/tiers.ts';
import type { Network } from '../../traits/network.ts';

const BAND = { width: 584, height: 120 };
const INSET = 10;
const HEADING = 36;
const band = (index: number) => ({ x: INSET, y: HEADING + index * (BAND.height + INSET) });

export const vpc = defineBlock({
  type: 'vpc',
  label: 'VPC',
  kind: 'VPC',
  category: 'structure',
  icon: 'vpc',
  summary: 'A private network over two or three Availability Zones, with its tiers of subnets.',
  newName: 'vpc',
  services: ['Amazon VPC', 'Amazon EC2'],
  resourceTypes: [
    'AWS::EC2::VPC',
    'AWS::EC2::Subnet',
    'AWS::EC2::RouteTable',
    'AWS::EC2::Route',
    'AWS::EC2::SubnetRouteTableAssociation',
    'AWS::EC2::InternetGateway',
    'AWS::EC2::VPCGatewayAttachment',
    'AWS::EC2::EIP',
    'AWS::EC2::NatGateway',
    'AWS::EC2::VPCEndpoint',
    'AWS::EC2::FlowLog',
    'AWS::Logs::LogGroup',
    'AWS::IAM::Role',
    'AWS::ServiceDiscovery::PrivateDnsNamespace',
  ],
  properties: z.object({
    cidr: field(
      z.string().regex(VPC_CIDR, 'an IPv4 block from /16 to /24').default('10.0.0.0/16'),
      {
        label: 'Address range',
        help: 'IPv4 block of the network. Each subnet gets a sixteenth of it, planned for you.',
        group: 'Addresses',
      },
    ),
    zones: field(z.int().min(2).max(3).default(2), {
      label: 'Availability Zones',
      help: 'Each tier has a subnet in each zone. Two survive the loss of one.',
      group: 'Addresses',
    }),
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
    flowLogs: field(z.boolean().default(true), {
      label: 'Flow logs',
      help: 'Records accepted and refused connections, to find out why something can’t be reached.',
      group: 'Operation',
    }),
    logRetentionDays: logRetention,
  }),
  traits: { network: true },
  container: {
    only: ['subnet-tier'],
    size: { width: BAND.width + 2 * INSET, height: HEADING + 3 * (BAND.height + INSET) },
    padding: { top: HEADING, right: INSET, bottom: INSET, left: INSET },
  },
  children: [
    {
      type: 'subnet-tier',
      name: 'Public',
      position: band(0),
      size: BAND,
      properties: { tier: 'public' },
    },
    {
      type: 'subnet-tier',
      name: 'Private',
      position: band(1),
      size: BAND,
      properties: { tier: 'private' },
    },
    {
      type: 'subnet-tier',
      name: 'Isolated',
      position: band(2),
      size: BAND,
      properties: { tier: 'isolated' },
    },
  ],
  signals: ({ zones, logRetentionDays }) => ({ redundancy: zones, logRetentionDays }),
  chips: ({ cidr, zones }) => [cidr, `${zones} zones`],
  compile: (properties, scope) => {
    const network = scope.resource('', 'AWS::EC2::VPC', {
      CidrBlock: networkCidr(properties.cidr),
      EnableDnsHostnames: true,
      EnableDnsSupport: true,
      Tags: nameTag(scope, ''),
    });
    if (properties.flowLogs) flowLogs(scope, network, properties.logRetentionDays);
    const tiers = tiersOf({
      scope,
      vpc: network,
      cidr: properties.cidr,
      zones: ZONES.slice(0, properties.zones),
      nat: properties.nat,
      onRouteTable: gatewayEndpoints(scope, network, properties),
    });
    const handle: Network = {
      vpcId: network.ref,
      tier: (tier) => ({ vpcId: network.ref, tier, network: handle, ...tiers(tier) }),
      ...namespaceOf(scope, network),
    };
    return { network: handle, reference: network.ref };
  },
});
