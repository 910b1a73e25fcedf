import { select, sub } from '../../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable } from '../traits/routing.ts';
import { CACHE, ORIGIN_REQUEST } from './policies.ts';

/** Where a distribution fetches what it hasn't, and how it treats what it gets there. */
export interface Origin {
  readonly origin: ValueObject;
  readonly behavior: ValueObject;
}

const HTTPS_PORT = 443;

/** An origin, without its id; undefined, with a problem told, where the target can't be one. */
export function originOf(
  target: Routable,
  accessControl: () => Resource,
  distribution: Resource,
  scope: ConnectionScope,
): Origin | undefined {
  switch (target.as) {
    case 'bucket':
      target.admitDistribution(distribution.ref, scope);
      return {
        origin: {
          DomainName: target.domainName,
          OriginAccessControlId: accessControl().get('Id'),
          // CloudFront wants it even though access control has taken its place.
          S3OriginConfig: { OriginAccessIdentity: '' },
        },
        behavior: {
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS'],
          CachedMethods: ['GET', 'HEAD'],
          CachePolicyId: CACHE.optimized,
        },
      };
    case 'api':
      return {
        origin: {
          DomainName: target.domainName,
          ...(target.originPath && { OriginPath: target.originPath }),
          ...custom('https-only'),
        },
        behavior: passedOn(ORIGIN_REQUEST.allViewerExceptHost),
      };
    case 'external':
      return {
        // https://bank.example.com/v1 → bank.example.com
        origin: {
          DomainName: select(2, { 'Fn::Split': ['/', target.url()] }),
          ...custom('https-only'),
        },
        behavior: passedOn(ORIGIN_REQUEST.allViewerExceptHost),
      };
    case 'load-balancer':
      return balancerOrigin(target, scope);
    default:
      scope.problem(
        `${scope.fromName} can't route to ${scope.toName} itself.`,
        'Put a load balancer or an API between them.',
      );
      return undefined;
  }
}

function balancerOrigin(
  target: Extract<Routable, { as: 'load-balancer' }>,
  scope: ConnectionScope,
): Origin | undefined {
  if (!target.public) {
    scope.problem(
      `${scope.toName} is internal, so ${scope.fromName} can't reach it.`,
      `Move ${scope.toName} into a public tier, or put an API between them.`,
    );
    return undefined;
  }
  if (target.certifiedName === '') {
    scope.problem(
      `${scope.toName} serves over HTTPS, and ${scope.fromName} doesn't know the name its certificate is for.`,
      `Give ${scope.toName} that domain name, or take its certificate away.`,
    );
    return undefined;
  }
  const { port } = target.door;
  const secure = target.certifiedName !== undefined || port === HTTPS_PORT;
  return {
    origin: {
      DomainName: target.certifiedName ?? target.dnsName,
      ...custom(secure ? 'https-only' : 'http-only', port),
    },
    behavior: passedOn(ORIGIN_REQUEST.allViewer),
  };
}

const custom = (protocol: 'https-only' | 'http-only', port?: number): ValueObject => ({
  CustomOriginConfig: {
    OriginProtocolPolicy: protocol,
    ...(protocol === 'http-only' && port !== undefined && { HTTPPort: port }),
    ...(protocol === 'https-only' && port !== undefined && { HTTPSPort: port }),
    OriginSSLProtocols: ['TLSv1.2'],
  },
});

/** Every request goes to the origin as it came: what programs answer is theirs to let be kept. */
const passedOn = (requestPolicy: string): ValueObject => ({
  AllowedMethods: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
  CachedMethods: ['GET', 'HEAD'],
  CachePolicyId: CACHE.disabled,
  OriginRequestPolicyId: requestPolicy,
});

/** Source: CloudFront API reference: names are unique in an account and have 64 characters at most. */
export const uniqueName = (logicalId: string): Value =>
  sub(`${logicalId.slice(0, 26)}-\${Stack}`, {
    Stack: select(2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }),
  });
