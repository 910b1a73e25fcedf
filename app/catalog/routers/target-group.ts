import { select, sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable } from '../traits/routing.ts';
import { attribute } from './attribute.ts';

/** How an Application Load Balancer treats what it spreads requests over. */
export interface TargetSettings {
  readonly healthCheckInterval: number;
  readonly healthyAfter: number;
  readonly unhealthyAfter: number;
  readonly deregistrationDelay: number;
  /** Seconds a browser stays with its target; 0: it doesn't. */
  readonly stickySeconds: number;
  /** Seconds over which a new target gets more and more; 0: its full share at once. */
  readonly slowStart: number;
}

/** A target group of an Application Load Balancer; undefined, with a problem told, where it can have none. */
export function targetGroup(
  target: Routable,
  balancer: Resource,
  settings: TargetSettings,
  scope: ConnectionScope,
): Resource | undefined {
  switch (target.as) {
    case 'tasks':
    case 'instances':
      return scope.resource('TargetGroup', 'AWS::ElasticLoadBalancingV2::TargetGroup', {
        TargetType: target.as === 'tasks' ? 'ip' : 'instance',
        Protocol: 'HTTP',
        Port: target.port,
        VpcId: target.door.vpcId,
        HealthCheckPath: target.healthCheckPath,
        HealthCheckIntervalSeconds: settings.healthCheckInterval,
        HealthyThresholdCount: settings.healthyAfter,
        UnhealthyThresholdCount: settings.unhealthyAfter,
        Matcher: { HttpCode: '200-399' },
        TargetGroupAttributes: attributes(settings),
      });
    case 'function': {
      // The group's own ARN would make it depend on itself: to register a function, it must be
      // permitted before. So every group of this account and Region is.
      const permission = target.consumer.permit(
        scope,
        'Permission',
        'elasticloadbalancing.amazonaws.com',
        sub('${Local}:targetgroup/*', {
          Local: select(0, { 'Fn::Split': [':loadbalancer/', balancer.ref] }),
        }),
      );
      return scope.resource(
        'TargetGroup',
        'AWS::ElasticLoadBalancingV2::TargetGroup',
        { TargetType: 'lambda', Targets: [{ Id: target.invokeArn }] },
        { dependsOn: [permission.logicalId] },
      );
    }
    default:
      scope.problem(
        `${scope.fromName} can't route to ${scope.toName}.`,
        'Route to the services behind it instead.',
      );
      return undefined;
  }
}

const attributes = (settings: TargetSettings): readonly Value[] => [
  attribute('deregistration_delay.timeout_seconds', settings.deregistrationDelay),
  ...(settings.slowStart > 0 ? [attribute('slow_start.duration_seconds', settings.slowStart)] : []),
  ...(settings.stickySeconds > 0
    ? [
        attribute('stickiness.enabled', true),
        attribute('stickiness.type', 'lb_cookie'),
        attribute('stickiness.lb_cookie.duration_seconds', settings.stickySeconds),
      ]
    : []),
];
