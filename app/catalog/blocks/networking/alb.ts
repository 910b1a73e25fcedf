import { slot, sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { LISTENER_PORTS, listenersOf } from '../../balancers/alb-listeners.ts';
import { albProperties } from '../../balancers/alb-properties.ts';
import { balancerAddress, fromTheInternet, logAttributes } from '../../balancers/balancer.ts';
import { certificateOf, hasCertificate } from '../../certificates/certificate.ts';
import { defineBlock } from '../../define-block.ts';
import { ofWebAcl } from '../../firewalls/association.ts';
import { accountLogs, logBucket } from '../../logging/log-bucket.ts';
import { loadBalancerMetrics } from '../../metrics/load-balancers.ts';
import { seatIn } from '../../network/seat.ts';
import { networkDoor, securityGroup } from '../../network/security-group.ts';
import { attribute } from '../../routers/attribute.ts';
import { listenerRules } from '../../routers/listener-rules.ts';
import type { BlockScope } from '../../traits.ts';

export const alb = defineBlock({
  type: 'alb',
  label: 'Application Load Balancer',
  kind: 'Load balancer',
  category: 'networking',
  icon: 'alb',
  summary:
    'Spreads HTTP requests over services and functions by path. Public in a public tier, internal elsewhere.',
  newName: 'alb',
  services: ['Elastic Load Balancing', 'Application Load Balancer'],
  resourceTypes: [
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::ElasticLoadBalancingV2::Listener',
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    'AWS::EC2::SecurityGroup',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
    'AWS::WAFv2::WebACLAssociation',
  ],
  properties: albProperties,
  traits: {
    router: { to: ['tasks', 'instances', 'function'] },
    callable: { over: 'network' },
    routable: { as: 'application-load-balancer' },
    networked: { tiers: ['public', 'private', 'isolated'], required: true },
    addressable: true,
    observable: true,
  },
  signals: (chosen) => ({
    timeoutSeconds: chosen.idleTimeout,
    redundancy: 2,
    scales: true,
    healthChecked: true,
    encryptedInTransit: hasCertificate(chosen),
  }),
  chips: (chosen) => [hasCertificate(chosen) ? 'HTTPS' : 'HTTP'],
  compile: (chosen, scope) => {
    const placement = seatIn(scope, 'public');
    if (!placement) return {};
    const reachable = placement.tier === 'public';
    const certificate = certificateOf(scope, chosen);
    const secure = certificate !== undefined;
    const group = securityGroup(scope, placement, 'load balancer');
    if (reachable)
      for (const port of secure
        ? [LISTENER_PORTS.http, LISTENER_PORTS.https]
        : [LISTENER_PORTS.http])
        group.append('SecurityGroupIngress', fromTheInternet('tcp', port));
    const logs = chosen.accessLogs ? requestLogs(scope, chosen.logRetentionDays) : undefined;
    const balancer = scope.resource(
      '',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      {
        Type: 'application',
        Scheme: reachable ? 'internet-facing' : 'internal',
        Subnets: placement.subnetIds,
        SecurityGroups: [group.ref],
        LoadBalancerAttributes: [
          attribute('idle_timeout.timeout_seconds', chosen.idleTimeout),
          attribute('deletion_protection.enabled', chosen.deletionProtection),
          attribute('routing.http.drop_invalid_header_fields.enabled', true),
          ...(logs ? logAttributes(logs.bucket) : []),
        ],
      },
      { dependsOn: [...placement.connectivity, ...(logs ? [logs.policy.logicalId] : [])] },
    );
    ofWebAcl(scope, chosen.webAcl, balancer.ref);
    const listener = listenersOf(scope, balancer, certificate, chosen.tlsPolicy);
    const scheme = secure ? 'https' : 'http';
    const door = networkDoor(group.ref, LISTENER_PORTS[scheme], placement.vpcId);
    const url = chosen.domainName
      ? `${scheme}://${chosen.domainName}`
      : sub(`${scheme}://${slot(balancer.logicalId, 'DNSName')}`);
    scope.output('Url', url, `Address of ${scope.name}`);
    const networked = { securityGroup: group.ref, vpcId: placement.vpcId };
    return {
      router: listenerRules(balancer, listener, networked, chosen),
      callable: {
        statements: [],
        variables: [{ suffix: 'URL', value: url }],
        // A public one is open to everybody already, wherever the caller sits.
        ...(!reachable && { door }),
      },
      routable: {
        as: 'load-balancer',
        type: 'application',
        arn: balancer.ref,
        dnsName: balancer.get('DNSName'),
        public: reachable,
        listenerArn: listener.ref,
        subnetIds: placement.subnetIds,
        door,
        ...(secure && { certifiedName: chosen.domainName }),
      },
      networked,
      addressable: balancerAddress(balancer),
      observable: loadBalancerMetrics(balancer),
      reference: balancer.ref,
    };
  },
});

/** Source: ELB user guide, "Enable access logs for your Application Load Balancer". */
const requestLogs = (scope: BlockScope, retentionDays: number) =>
  logBucket(scope, retentionDays, (bucket) => [
    {
      ...allow(['s3:PutObject'], accountLogs(bucket)),
      Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
    },
  ]);
