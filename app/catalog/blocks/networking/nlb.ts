import { ref, slot, sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { balancerAddress, logAttributes } from '../../balancers/balancer.ts';
import { networkListeners, protocolsOf } from '../../balancers/nlb-listeners.ts';
import { nlbProperties } from '../../balancers/nlb-properties.ts';
import { certificateOf } from '../../certificates/certificate.ts';
import { defineBlock } from '../../define-block.ts';
import { accountLogs, logBucket } from '../../logging/log-bucket.ts';
import { networkLoadBalancerMetrics } from '../../metrics/load-balancers.ts';
import { seatIn } from '../../network/seat.ts';
import { networkDoor, securityGroup } from '../../network/security-group.ts';
import { attribute } from '../../routers/attribute.ts';
import type { BlockScope } from '../../traits.ts';

export const nlb = defineBlock({
  type: 'nlb',
  label: 'Network Load Balancer',
  kind: 'Network balancer',
  category: 'networking',
  icon: 'nlb',
  summary:
    'Spreads TCP, UDP or TLS connections over services and servers, or gives an Application Load Balancer a fixed place.',
  newName: 'nlb',
  services: ['Elastic Load Balancing', 'Network Load Balancer'],
  resourceTypes: [
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::ElasticLoadBalancingV2::Listener',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    'AWS::EC2::SecurityGroup',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
  ],
  properties: nlbProperties,
  traits: {
    router: { to: ['tasks', 'instances', 'application-load-balancer'] },
    callable: { over: 'network' },
    routable: { as: 'network-load-balancer' },
    networked: { tiers: ['public', 'private', 'isolated'], required: true },
    addressable: true,
    observable: true,
  },
  signals: ({ protocol }) => ({
    redundancy: 2,
    scales: true,
    healthChecked: true,
    ...(protocol === 'TLS' && { encryptedInTransit: true }),
  }),
  chips: ({ protocol, port }) => [`${protocol === 'TCP_UDP' ? 'TCP, UDP' : protocol} ${port}`],
  compile: (chosen, scope) => {
    const placement = seatIn(scope, 'public');
    if (!placement) return {};
    const reachable = placement.tier === 'public';
    const tls = chosen.protocol === 'TLS';
    const certificate = tls ? certificateOf(scope, chosen) : undefined;
    if (tls && certificate === undefined)
      scope.problem(
        `${scope.name} ends TLS, and has no certificate to show.`,
        'Choose a certificate, or set the protocol to TCP.',
      );
    const group = securityGroup(scope, placement, 'load balancer');
    const logs = tls && chosen.accessLogs ? tlsLogs(scope, chosen.logRetentionDays) : undefined;
    const balancer = scope.resource(
      '',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      {
        Type: 'network',
        Scheme: reachable ? 'internet-facing' : 'internal',
        Subnets: placement.subnetIds,
        SecurityGroups: [group.ref],
        LoadBalancerAttributes: [
          attribute('load_balancing.cross_zone.enabled', chosen.crossZone),
          attribute('deletion_protection.enabled', chosen.deletionProtection),
          ...(logs ? logAttributes(logs.bucket) : []),
        ],
      },
      { dependsOn: [...placement.connectivity, ...(logs ? [logs.policy.logicalId] : [])] },
    );
    const networked = { securityGroup: group.ref, vpcId: placement.vpcId };
    const { router, listenAnyway } = networkListeners({
      scope,
      balancer,
      group,
      networked,
      public: reachable,
      chosen,
      certificate,
    });
    const opened = networkDoor(group.ref, chosen.port, placement.vpcId);
    const door: typeof opened = {
      ...opened,
      admit: (caller, connection) => {
        for (const protocol of protocolsOf(chosen)) opened.admit(caller, connection, protocol);
      },
    };
    let needed = false;
    scope.onceConnected(() => listenAnyway(needed));
    const address = sub(`${slot(balancer.logicalId, 'DNSName')}:${chosen.port}`);
    scope.output('Url', address, `Address of ${scope.name}`);
    return {
      router,
      callable: {
        statements: [],
        variables: [{ suffix: 'ADDRESS', value: address }],
        ...(!reachable && { door }),
      },
      routable: {
        as: 'load-balancer',
        type: 'network',
        arn: balancer.ref,
        dnsName: balancer.get('DNSName'),
        public: reachable,
        get listenerArn() {
          needed = true;
          return ref(`${scope.logicalId}Listener`);
        },
        subnetIds: placement.subnetIds,
        door,
      },
      networked,
      addressable: balancerAddress(balancer),
      observable: networkLoadBalancerMetrics(balancer),
      reference: balancer.ref,
    };
  },
});

/** Source: ELB user guide, "Access logs for your Network Load Balancer", bucket requirements. */
const tlsLogs = (scope: BlockScope, retentionDays: number) =>
  logBucket(scope, retentionDays, (bucket) => [
    {
      ...allow(['s3:PutObject'], accountLogs(bucket)),
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    },
    {
      ...allow(['s3:GetBucketAcl'], bucket.get('Arn')),
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    },
  ]);
