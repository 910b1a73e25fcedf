import type { Value } from '../../cloudformation/template.ts';
import type { Networked } from '../traits/network.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable, Route, Router } from '../traits/routing.ts';
import { priorityOf } from './rule-priority.ts';
import { type TargetSettings, targetGroup } from './target-group.ts';

/** Source: ELB quotas, "Condition values per rule". */
const MOST_VALUES = 5;

/** A load balancer's rules: each route is one, each target has one group however many routes. */
export function listenerRules(
  balancer: Resource,
  listener: Resource,
  caller: Networked,
  settings: TargetSettings,
): Router {
  const groups = new Map<Routable, Resource>();
  const priorities = new Set<number>();

  const groupOf = (target: Routable, scope: ConnectionScope): Resource | undefined => {
    const known = groups.get(target);
    if (known) return known;
    const made = targetGroup(target, balancer, settings, scope);
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
      const priority = route.priority || priorityOf(route, scope.logicalId, priorities);
      priorities.add(priority);
      const rule = scope.resource('Rule', 'AWS::ElasticLoadBalancingV2::ListenerRule', {
        ListenerArn: listener.ref,
        Priority: priority,
        Conditions: conditions(route, scope),
        Actions: [{ Type: 'forward', TargetGroupArn: group.ref }],
      });
      if (target.as !== 'tasks' && target.as !== 'instances') return;
      target.door.admit(caller, scope);
      if (isNew) target.register(group.ref, rule.logicalId);
    },
  };
}

function conditions(route: Route, scope: ConnectionScope): readonly Value[] {
  const { path, method, host, headerName, headerValues, queryName, queryValue } = route;
  const values =
    1 +
    Number(method !== 'ANY') +
    Number(host !== '') +
    (headerName ? headerValues.length : 0) +
    Number(queryName !== '');
  if (values > MOST_VALUES)
    scope.problem(
      `${scope.fromName} → ${scope.toName}: a rule compares with ${MOST_VALUES} values at most, and this one with ${values}.`,
      'Take a condition or a value of the header away, or draw a second route.',
    );
  return [
    { Field: 'path-pattern', PathPatternConfig: { Values: [path] } },
    ...(method === 'ANY'
      ? []
      : [{ Field: 'http-request-method', HttpRequestMethodConfig: { Values: [method] } }]),
    ...(host ? [{ Field: 'host-header', HostHeaderConfig: { Values: [host] } }] : []),
    ...(headerName
      ? [
          {
            Field: 'http-header',
            HttpHeaderConfig: {
              HttpHeaderName: headerName,
              Values: headerValues.length > 0 ? headerValues : ['*'],
            },
          },
        ]
      : []),
    ...(queryName
      ? [
          {
            Field: 'query-string',
            QueryStringConfig: { Values: [{ Key: queryName, Value: queryValue }] },
          },
        ]
      : []),
  ];
}
