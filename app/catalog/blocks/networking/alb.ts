import { z } from 'zod';
import { slot, sub } from '../../../cloudformation/intrinsics.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { loadBalancerMetrics } from '../../metrics/load-balancers.ts';
import { seatIn } from '../../network/seat.ts';
import { networkDoor, securityGroup } from '../../network/security-group.ts';
import { listenerRules } from '../../routers/listener-rules.ts';
import { LISTENER_PORTS, listenersOf } from '../../routers/listeners.ts';

export const alb = defineBlock({
  type: 'alb',
  label: 'Application Load Balancer',
  kind: 'Load balancer',
  category: 'networking',
  icon: 'alb',
  summary:
    'Spreads HTTP requests over services and functions by path. Public in a public tier, internal elsewhere.',
  newName: 'alb',
  services: ['Elastic Load Balancing'],
  resourceTypes: [
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::ElasticLoadBalancingV2::Listener',
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    'AWS::EC2::SecurityGroup',
  ],
  properties: z.object({
    certificateArn: field(
      z
        .string()
        .regex(
          /^$|^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/,
          'the ARN of an ACM certificate',
        )
        .default(''),
      {
        label: 'Certificate',
        help: 'ARN of an ACM certificate: requests are then served over HTTPS, and HTTP is redirected. Empty: HTTP.',
        group: 'Listening',
      },
    ),
    domainName: field(
      z
        .string()
        .max(253)
        .regex(
          /^$|^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i,
          'a name such as shop.example.com',
        )
        .default(''),
      {
        label: 'Domain name',
        help: 'A name the certificate is for, which leads here in your DNS. Empty: the load balancer’s own, which no certificate fits.',
        group: 'Listening',
      },
    ),
    idleTimeout: field(z.int().min(1).max(4000).default(60), {
      label: 'Idle timeout',
      help: 'A connection on which nothing moves is closed after this. Longer than the slowest answer.',
      unit: 'seconds',
      group: 'Listening',
    }),
    deletionProtection: field(z.boolean().default(false), {
      label: 'Deletion protection',
      help: 'It can’t be deleted, by the stack or by anybody, until this is off.',
      group: 'Safety',
    }),
  }),
  traits: {
    router: { to: ['tasks', 'instances', 'function'] },
    callable: { over: 'network' },
    routable: { as: 'load-balancer' },
    networked: { tiers: ['public', 'private', 'isolated'], required: true },
    observable: true,
  },
  signals: ({ idleTimeout }) => ({
    timeoutSeconds: idleTimeout,
    redundancy: 2,
    scales: true,
    healthChecked: true,
  }),
  chips: ({ certificateArn }) => [certificateArn ? 'HTTPS' : 'HTTP'],
  compile: (chosen, scope) => {
    const placement = seatIn(scope, 'public');
    if (!placement) return {};
    const reachable = placement.tier === 'public';
    const secure = chosen.certificateArn !== '';
    const group = securityGroup(scope, placement, 'load balancer');
    if (reachable)
      for (const port of secure
        ? [LISTENER_PORTS.http, LISTENER_PORTS.https]
        : [LISTENER_PORTS.http])
        group.append('SecurityGroupIngress', {
          Description: 'The internet',
          CidrIp: '0.0.0.0/0',
          IpProtocol: 'tcp',
          FromPort: port,
          ToPort: port,
        });
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
        ],
      },
      { dependsOn: placement.connectivity },
    );
    const listener = listenersOf(scope, balancer, chosen.certificateArn);
    const scheme = secure ? 'https' : 'http';
    const door = networkDoor(group.ref, LISTENER_PORTS[scheme], placement.vpcId);
    const url = chosen.domainName
      ? `${scheme}://${chosen.domainName}`
      : sub(`${scheme}://${slot(balancer.logicalId, 'DNSName')}`);
    scope.output('Url', url, `Address of ${scope.name}`);
    return {
      router: listenerRules(balancer, listener, {
        securityGroup: group.ref,
        vpcId: placement.vpcId,
      }),
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
      networked: { securityGroup: group.ref, vpcId: placement.vpcId },
      observable: loadBalancerMetrics(balancer),
      reference: balancer.ref,
    };
  },
});

const attribute = (key: string, value: string | number | boolean) => ({
  Key: key,
  Value: String(value),
});
