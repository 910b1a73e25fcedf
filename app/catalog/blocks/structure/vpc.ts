import { defineBlock } from '../../define-block.ts';
import { networkCidr, ZONES } from '../../network/cidr-plan.ts';
import { flowLogs } from '../../network/flow-logs.ts';
import { gatewayEndpoints } from '../../network/gateway-endpoints.ts';
import { nameTag } from '../../network/ground.ts';
import { interfaceEndpoints } from '../../network/interface-endpoints.ts';
import { namespaceOf } from '../../network/namespace.ts';
import { tiersOf } from '../../network/tiers.ts';
import { freeRange, vpcMistakes } from '../../network/vpc-mistakes.ts';
import { vpcProperties } from '../../network/vpc-properties.ts';
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
    'AWS::EC2::SecurityGroup',
    'AWS::EC2::FlowLog',
    'AWS::Logs::LogGroup',
    'AWS::IAM::Role',
    'AWS::ServiceDiscovery::PrivateDnsNamespace',
  ],
  properties: vpcProperties,
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
  mistakes: (properties, others) =>
    vpcMistakes(
      properties,
      others().map(({ name, values }) => ({ name, cidr: values.cidr })),
    ),
  initially: (others) => {
    const cidr = freeRange(others.map(({ values }) => values.cidr));
    // One that all zones share is a decision to save, and the default of designs that don't say.
    return { nat: 'one-per-az', ...(others.length > 0 && { cidr }) };
  },
  signals: ({ zones, flowLogs: recorded, logRetentionDays }) => ({
    redundancy: zones,
    recorded,
    ...(recorded && { logRetentionDays }),
  }),
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
      ranges: {
        public: properties.publicSubnets,
        private: properties.privateSubnets,
        isolated: properties.isolatedSubnets,
      },
      zones: ZONES.slice(0, properties.zones),
      nat: properties.nat,
      onRouteTable: gatewayEndpoints(scope, network, properties),
    });
    interfaceEndpoints(
      scope,
      network,
      networkCidr(properties.cidr),
      properties.interfaceEndpoints,
      () => tiers('private').subnetIds,
    );
    const handle: Network = {
      vpcId: network.ref,
      tier: (tier) => ({ vpcId: network.ref, tier, network: handle, ...tiers(tier) }),
      ...namespaceOf(scope, network),
    };
    return { network: handle, reference: network.ref };
  },
});
