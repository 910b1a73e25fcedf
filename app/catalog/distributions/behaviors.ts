// Which origin serves which paths. CloudFront takes the first pattern that fits, so the more exact
// ones stand first; what none fits goes to the origin of everything, or is answered here.
import type { ValueObject } from '../../cloudformation/template.ts';
import { priorityOf } from '../routers/rule-priority.ts';
import type { Resource } from '../traits/resource.ts';
import type { Routable, Router } from '../traits/routing.ts';
import type { BlockScope } from '../traits.ts';
import { originOf, uniqueName } from './origins.ts';
import { CACHE } from './policies.ts';

const EVERYTHING = '/*';

interface Behavior {
  readonly path: string;
  readonly place: number;
  readonly says: ValueObject;
  /** A bucket knows no index of its own. */
  readonly files: boolean;
}

export interface Behaviors {
  readonly router: Router;
  /** Writes them down once all routes are known. */
  finish(): void;
}

export function behaviors(
  scope: BlockScope,
  distribution: Resource,
  common: ValueObject,
  rootObject: string,
): Behaviors {
  const ids = new Map<Routable, string>();
  const treatment = new Map<Routable, ValueObject>();
  const known: Behavior[] = [];
  let control: Resource | undefined;
  const accessControl = (): Resource => {
    control ??= scope.resource('OriginAccess', 'AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: {
        Name: uniqueName(scope.logicalId),
        OriginAccessControlOriginType: 's3',
        SigningBehavior: 'always',
        SigningProtocol: 'sigv4',
      },
    });
    return control;
  };

  return {
    router: {
      route: (target, route, connection) => {
        if (known.some(({ path }) => path === route.path)) {
          connection.problem(
            `${connection.fromName} has two routes for ${route.path}.`,
            'Give one of them another path.',
          );
          return;
        }
        let id = ids.get(target);
        if (id === undefined) {
          const made = originOf(target, accessControl, distribution, connection);
          if (!made) return;
          id = connection.logicalId;
          ids.set(target, id);
          treatment.set(target, made.behavior);
          distribution.append('DistributionConfig.Origins', { Id: id, ...made.origin });
        }
        known.push({
          path: route.path,
          place: route.priority || priorityOf({ ...route, host: '' }, route.path, new Set()),
          says: { TargetOriginId: id, ...treatment.get(target), ...common },
          files: target.as === 'bucket',
        });
      },
    },
    finish: () => {
      const everything = known.find(({ path }) => path === EVERYTHING);
      const others = known
        .filter(({ path }) => path !== EVERYTHING)
        .toSorted((a, b) => a.place - b.place || (a.path < b.path ? -1 : 1));
      const [first] = ids.values();
      if (everything?.files && rootObject)
        distribution.set('DistributionConfig.DefaultRootObject', rootObject);
      distribution.set(
        'DistributionConfig.DefaultCacheBehavior',
        everything?.says ?? nothing(scope, first ?? nowhere(distribution), common),
      );
      if (others.length > 0)
        distribution.set(
          'DistributionConfig.CacheBehaviors',
          others.map(({ path, says }) => ({ PathPattern: path, ...says })),
        );
    },
  };
}

/** A distribution must have an origin; this one is never asked for anything. */
function nowhere(distribution: Resource): string {
  const Id = 'nowhere';
  distribution.append('DistributionConfig.Origins', {
    Id,
    // Source: RFC 2606, section 3.
    DomainName: 'example.com',
    CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
  });
  return Id;
}

/** What nobody routes is answered at the edge instead of reaching an origin by chance. */
function nothing(scope: BlockScope, origin: string, common: ValueObject): ValueObject {
  const answer = scope.resource('NotFound', 'AWS::CloudFront::Function', {
    Name: uniqueName(scope.logicalId),
    AutoPublish: true,
    FunctionConfig: { Comment: 'Answers what nobody routes', Runtime: 'cloudfront-js-2.0' },
    FunctionCode:
      "function handler() {\n  return { statusCode: 404, statusDescription: 'Not Found' };\n}\n",
  });
  return {
    TargetOriginId: origin,
    AllowedMethods: ['GET', 'HEAD'],
    CachedMethods: ['GET', 'HEAD'],
    CachePolicyId: CACHE.disabled,
    ...common,
    FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: answer.get('FunctionARN') }],
  };
}
