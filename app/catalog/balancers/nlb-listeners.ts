// A Network Load Balancer knows no paths: each port it listens on leads to one target.
import { references } from '../../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { attribute } from '../routers/attribute.ts';
import type { Networked } from '../traits/network.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable, Router } from '../traits/routing.ts';
import type { BlockScope } from '../traits.ts';
import { fromTheInternet } from './balancer.ts';
import type { NlbProperties } from './nlb-properties.ts';

export interface NetworkBalancer {
  readonly scope: BlockScope;
  readonly balancer: Resource;
  readonly group: Resource;
  readonly networked: Networked;
  readonly public: boolean;
  readonly chosen: NlbProperties;
  readonly certificate: Value | undefined;
}

export interface NetworkListeners {
  readonly router: Router;
  /** Opens the first port where no route has, for whoever leads there, or because nothing is open yet. */
  listenAnyway(needed: boolean): void;
}

type Maker = Pick<BlockScope, 'resource'>;
type Target = Extract<Routable, { as: 'tasks' | 'instances' | 'load-balancer' }>;

export function networkListeners(own: NetworkBalancer): NetworkListeners {
  const { scope: block, chosen, networked } = own;
  const taken = new Set<number>();
  const listen = (port: number, group: Resource, maker: Maker): Resource => {
    taken.add(port);
    if (own.public)
      for (const protocol of protocolsOf(chosen))
        own.group.append('SecurityGroupIngress', fromTheInternet(protocol, port));
    return maker.resource(
      'Listener',
      'AWS::ElasticLoadBalancingV2::Listener',
      listening(port, group, own),
    );
  };
  return {
    listenAnyway: (needed) => {
      if (taken.has(chosen.port) || (!needed && taken.size > 0)) return;
      const nobody = block.resource('TargetGroup', 'AWS::ElasticLoadBalancingV2::TargetGroup', {
        TargetType: 'ip',
        Protocol: targetProtocol(chosen),
        Port: chosen.port,
        VpcId: networked.vpcId,
      });
      listen(chosen.port, nobody, block);
    },
    router: {
      route: (target, route, scope) => {
        const port = route.port || chosen.port;
        if (taken.has(port)) {
          scope.problem(
            `${scope.fromName} leads to two targets on port ${port}.`,
            `Give ${scope.fromName} → ${scope.toName} a port of its own, or use an Application Load Balancer, which knows paths.`,
          );
          return;
        }
        if (!isTarget(target) || !suits(target, own, scope)) return;
        // The first port's listener is known by the block's id: others refer to it.
        const group = targetGroup(target, own, scope);
        const listener = listen(port, group, port === chosen.port ? block : scope);
        for (const protocol of protocolsOf(chosen)) target.door.admit(networked, scope, protocol);
        if (target.as === 'load-balancer') return;
        // Targets are asked for their health over TCP whatever they serve.
        target.door.admit(networked, scope);
        target.register(group.ref, listener.logicalId);
      },
    },
  };
}

const isTarget = (target: Routable): target is Target =>
  target.as === 'tasks' || target.as === 'instances' || target.as === 'load-balancer';

function suits(target: Target, { chosen }: NetworkBalancer, scope: ConnectionScope): boolean {
  if (!usesUdp(chosen) || target.as === 'instances') return true;
  scope.problem(
    `${scope.fromName} passes UDP on, which ${scope.toName} doesn't take.`,
    `Set the protocol of ${scope.fromName} to TCP or TLS.`,
  );
  return false;
}

/** TLS has ended at the load balancer. */
const targetProtocol = ({ protocol }: NlbProperties): string =>
  protocol === 'TLS' ? 'TCP' : protocol;

const usesUdp = ({ protocol }: NlbProperties): boolean =>
  protocol === 'UDP' || protocol === 'TCP_UDP';

export const protocolsOf = ({ protocol }: NlbProperties): readonly ('tcp' | 'udp')[] =>
  protocol === 'UDP' ? ['udp'] : protocol === 'TCP_UDP' ? ['tcp', 'udp'] : ['tcp'];

const listening = (
  port: number,
  group: Resource,
  { balancer, chosen, certificate }: NetworkBalancer,
): ValueObject => ({
  LoadBalancerArn: balancer.ref,
  Port: port,
  Protocol: chosen.protocol,
  ...(chosen.protocol === 'TLS' &&
    certificate !== undefined && {
      SslPolicy: chosen.tlsPolicy,
      Certificates: [{ CertificateArn: certificate }],
    }),
  DefaultActions: [{ Type: 'forward', TargetGroupArn: group.ref }],
});

function targetGroup(
  target: Target,
  { chosen }: NetworkBalancer,
  scope: ConnectionScope,
): Resource {
  if (target.as === 'load-balancer')
    return scope.resource(
      'TargetGroup',
      'AWS::ElasticLoadBalancingV2::TargetGroup',
      {
        TargetType: 'alb',
        Protocol: 'TCP',
        Port: target.door.port,
        VpcId: target.door.vpcId,
        Targets: [{ Id: target.arn, Port: target.door.port }],
        HealthCheckProtocol: target.certifiedName === undefined ? 'HTTP' : 'HTTPS',
        HealthCheckPath: '/',
        HealthCheckIntervalSeconds: chosen.healthCheckInterval,
        // It answers 404 where nothing is routed: that it answers at all is what counts.
        Matcher: { HttpCode: '200-499' },
      },
      // A load balancer can't be registered before it listens on the port.
      { dependsOn: references(target.listenerArn).map(({ target: listener }) => listener) },
    );
  const udp = usesUdp(chosen);
  return scope.resource('TargetGroup', 'AWS::ElasticLoadBalancingV2::TargetGroup', {
    TargetType: target.as === 'tasks' ? 'ip' : 'instance',
    Protocol: targetProtocol(chosen),
    Port: target.port,
    VpcId: target.door.vpcId,
    HealthCheckProtocol: 'TCP',
    HealthCheckIntervalSeconds: chosen.healthCheckInterval,
    TargetGroupAttributes: [
      attribute('deregistration_delay.timeout_seconds', chosen.deregistrationDelay),
      ...(udp ? [] : [attribute('preserve_client_ip.enabled', chosen.preserveClientIp)]),
    ],
  });
}
