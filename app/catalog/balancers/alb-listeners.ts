import type { Value } from '../../cloudformation/template.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

export const LISTENER_PORTS = { http: 80, https: 443 } as const;

/** What nobody routes is answered here instead of reaching a service by chance. */
const notFound: Value = [
  {
    Type: 'fixed-response',
    FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'Not found' },
  },
];

/** The listener that serves; with a certificate, another one sends HTTP there. */
export function listenersOf(
  scope: BlockScope,
  balancer: Resource,
  certificate: Value | undefined,
  tlsPolicy: string,
): Resource {
  if (certificate === undefined)
    return scope.resource('Listener', 'AWS::ElasticLoadBalancingV2::Listener', {
      LoadBalancerArn: balancer.ref,
      Port: LISTENER_PORTS.http,
      Protocol: 'HTTP',
      DefaultActions: notFound,
    });
  scope.resource('Listener', 'AWS::ElasticLoadBalancingV2::Listener', {
    LoadBalancerArn: balancer.ref,
    Port: LISTENER_PORTS.http,
    Protocol: 'HTTP',
    DefaultActions: [
      {
        Type: 'redirect',
        RedirectConfig: {
          Protocol: 'HTTPS',
          Port: String(LISTENER_PORTS.https),
          StatusCode: 'HTTP_301',
        },
      },
    ],
  });
  return scope.resource('HttpsListener', 'AWS::ElasticLoadBalancingV2::Listener', {
    LoadBalancerArn: balancer.ref,
    Port: LISTENER_PORTS.https,
    Protocol: 'HTTPS',
    SslPolicy: tlsPolicy,
    Certificates: [{ CertificateArn: certificate }],
    DefaultActions: notFound,
  });
}
