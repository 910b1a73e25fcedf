import { select, sub } from '../../cloudformation/intrinsics.ts';
import { assumedBy } from '../../cloudformation/policy.ts';
import type { ValueObject } from '../../cloudformation/template.ts';
import { fnv1a } from '../fnv1a.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable, Route, Router } from '../traits/routing.ts';

/** Where VPC Lattice's requests come from. Source: VPC Lattice user guide, "Control traffic using security groups". */
const LATTICE_CIDR = '169.254.171.0/24';

/** A VPC Lattice service's rules: each route is one, each target has one group. */
export function serviceRules(service: Resource, listener: Resource): Router {
  const groups = new Map<Routable, Resource>();
  const priorities = new Set<number>();
  return {
    route: (target, route, scope) => {
      const isNew = !groups.has(target);
      const group = groups.get(target) ?? targetGroup(target, service, scope);
      if (!group) return;
      groups.set(target, group);
      if (route.priority > MOST_RULES || priorities.has(route.priority))
        scope.problem(
          `${scope.fromName} → ${scope.toName}: the priority ${route.priority} is taken or above ${MOST_RULES}.`,
          `Give it another one, at most ${MOST_RULES}, or 0 to have it chosen.`,
        );
      if (route.headerValues.length > 1)
        scope.problem(
          `${scope.fromName} → ${scope.toName}: VPC Lattice would ask for all values of ${route.headerName} at once.`,
          'Draw a line for each value.',
        );
      const priority = route.priority || placeOf(route, scope.logicalId, priorities);
      priorities.add(priority);
      const rule = scope.resource('Rule', 'AWS::VpcLattice::Rule', {
        ServiceIdentifier: service.get('Id'),
        ListenerIdentifier: listener.get('Id'),
        Priority: priority,
        Match: { HttpMatch: match(route) },
        Action: { Forward: { TargetGroups: [{ TargetGroupIdentifier: group.get('Id') }] } },
      });
      if (!isNew || target.as !== 'tasks') return;
      openTo(target, scope);
      const role = scope.resource('Role', 'AWS::IAM::Role', {
        AssumeRolePolicyDocument: assumedBy('ecs.amazonaws.com'),
        ManagedPolicyArns: [
          sub(
            'arn:${AWS::Partition}:iam::aws:policy/AmazonECSInfrastructureRolePolicyForVpcLattice',
          ),
        ],
      });
      target.registerInLattice?.(group.get('Arn'), role.get('Arn'), rule.logicalId);
    },
  };
}

function openTo(target: Extract<Routable, { as: 'tasks' | 'instances' }>, scope: ConnectionScope) {
  scope.resource('Ingress', 'AWS::EC2::SecurityGroupIngress', {
    Description: 'VPC Lattice',
    GroupId: target.door.securityGroup,
    IpProtocol: 'tcp',
    FromPort: target.port,
    ToPort: target.port,
    CidrIp: LATTICE_CIDR,
  });
}

function targetGroup(
  target: Routable,
  service: Resource,
  scope: ConnectionScope,
): Resource | undefined {
  switch (target.as) {
    case 'tasks':
      return scope.resource('TargetGroup', 'AWS::VpcLattice::TargetGroup', {
        Type: 'IP',
        Config: {
          Port: target.port,
          Protocol: 'HTTP',
          ProtocolVersion: 'HTTP1',
          VpcIdentifier: target.door.vpcId,
          HealthCheck: {
            Enabled: true,
            Path: target.healthCheckPath,
            Matcher: { HttpCode: '200-399' },
          },
        },
      });
    case 'function': {
      // A group that names the function can't be named by its permission: every group of this
      // account and Region may invoke it.
      const permission = target.consumer.permit(
        scope,
        'Permission',
        'vpc-lattice.amazonaws.com',
        sub('${Local}:targetgroup/*', {
          Local: select(0, { 'Fn::Split': [':service/', service.get('Arn')] }),
        }),
      );
      return scope.resource(
        'TargetGroup',
        'AWS::VpcLattice::TargetGroup',
        {
          Type: 'LAMBDA',
          Config: { LambdaEventStructureVersion: 'V2' },
          Targets: [{ Id: target.invokeArn }],
        },
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

/** Source: VPC Lattice API reference, CreateRule, priority. */
const MOST_RULES = 100;
const PLACES_PER_DEPTH = 10;
const MOST_SEGMENTS = 9;

/** The more exact the path, the earlier; derived from the route alone, so that others keep theirs. */
export function placeOf(
  { path }: Pick<Route, 'path'>,
  id: string,
  taken: ReadonlySet<number>,
): number {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '*').length;
  const exact = path.endsWith('*') ? 0 : PLACES_PER_DEPTH / 2;
  const spread = fnv1a(id) % (PLACES_PER_DEPTH / 2);
  let place = MOST_RULES - Math.min(segments, MOST_SEGMENTS) * PLACES_PER_DEPTH - exact - spread;
  while (taken.has(place) && place > 1) place -= 1;
  return place;
}

const match = ({ path, method, headerName, headerValues }: Route): ValueObject => ({
  PathMatch: {
    Match: path.endsWith('*') ? { Prefix: path.slice(0, -1) } : { Exact: path },
    CaseSensitive: true,
  },
  ...(method !== 'ANY' && { Method: method }),
  ...(headerName && {
    HeaderMatches: headerValues.map((value) => ({ Name: headerName, Match: { Exact: value } })),
  }),
});
