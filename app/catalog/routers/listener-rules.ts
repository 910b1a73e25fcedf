import { select, sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Networked } from '../traits/network.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable, Route, Router } from '../traits/routing.ts';
import { priorityOf } from './rule-priority.ts';

/** A load balancer's rules: each route is one, each target has one group however many routes. */
export function listenerRules(balancer: Resource, listener: Resource, caller: Networked): Router {
  const groups = new Map<Routable, Resource>();
  const priorities = new Set<number>();

  const groupOf = (target: Routable, scope: ConnectionScope): Resource | undefined => {
    const known = groups.get(target);
    if (known) return known;
    const made = targetGroup(target, balancer, scope);
    if (made) groups.set(target, made);
    return made;
  };

  return {
    route: (target, route, scope) => {
      const isNew = !groups.has(target);
      const group = groupOf(target, scope);
      if (!group) return;
      if (route.priority > 0 && priorities.has(route.priority))
        scope.problem(
          `Two routes of ${scope.fromName} have the priority ${route.priority}.`,
          'Give one of them another priority, or 0 to have it chosen.',
        );
      const priority = route.priority || priorityOf(route.path, scope.logicalId, priorities);
      priorities.add(priority);
      const rule = scope.resource('Rule', 'AWS::ElasticLoadBalancingV2::ListenerRule', {
        ListenerArn: listener.ref,
        Priority: priority,
        Conditions: conditions(route),
        Actions: [{ Type: 'forward', TargetGroupArn: group.ref }],
      });
      if (target.as !== 'tasks' && target.as !== 'instances') return;
      target.door.admit(caller, scope);
      if (isNew) target.register(group.ref, rule.logicalId);
    },
  };
}

function targetGroup(
  target: Routable,
  balancer: Resource,
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
        HealthCheckIntervalSeconds: 15,
        HealthyThresholdCount: 2,
        UnhealthyThresholdCount: 3,
        Matcher: { HttpCode: '200-399' },
        // Long enough for what is under way, short enough for a quick deployment.
        TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '30' }],
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
    case 'load-balancer':
    case 'bucket':
    case 'api':
    case 'service':
      scope.problem(
        `${scope.fromName} can't route to ${scope.toName}.`,
        'Route to the services behind it instead.',
      );
      return undefined;
  }
}

const conditions = ({ path, method }: Route): readonly Value[] => [
  { Field: 'path-pattern', PathPatternConfig: { Values: [path] } },
  ...(method === 'ANY'
    ? []
    : [{ Field: 'http-request-method', HttpRequestMethodConfig: { Values: [method] } }]),
];
