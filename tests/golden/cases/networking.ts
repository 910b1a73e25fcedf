import type { Builder } from '../tiny-designs.ts';
import { type End, type GoldenCase, joined, one, place, variant } from './draw.ts';

const CERTIFICATE =
  'arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666';

const ENDS = {
  function: (build: Builder) => place(build, 'lambda-function', 'charge'),
  service: (build: Builder) => place(build, 'ecs-service', 'storefront', 'private'),
  balancer: (build: Builder) => place(build, 'alb', 'front', 'public'),
  innerBalancer: (build: Builder) => place(build, 'alb', 'inner', 'private'),
  networkBalancer: (build: Builder) => place(build, 'nlb', 'edge', 'public'),
  record: (build: Builder) =>
    place(build, 'route-53-record', 'shop', undefined, {
      zone: place(build, 'route-53-zone', 'zone').id,
    }),
} satisfies { readonly [name: string]: End };

export const networkingCases: readonly GoldenCase[] = [
  variant(
    'alb-with-certificate',
    'alb',
    { certificateArn: CERTIFICATE, domainName: 'shop.example.com' },
    'public',
  ),
  variant('alb-internal', 'alb', {}, 'private'),
  variant('alb-with-access-logs', 'alb', { accessLogs: true }, 'public'),
  variant(
    'nlb-with-tls',
    'nlb',
    { protocol: 'TLS', port: 443, certificateArn: CERTIFICATE, accessLogs: true },
    'public',
  ),
  one('blocks/acm-certificate-in-zone', (build) => {
    const zone = place(build, 'route-53-zone', 'zone');
    place(build, 'acm-certificate', 'certificate', undefined, {
      domainName: 'shop.test',
      alternativeNames: ['*.shop.test'],
      zone: zone.id,
    });
  }),
  one('blocks/route-53-zone-private', (build) => {
    const vpc = build.block('vpc', 'net');
    place(build, 'route-53-zone', 'zone', undefined, { visibility: 'private', vpc: vpc.id });
  }),
  variant('route-53-record-with-values', 'route-53-record', {
    name: '_dmarc',
    hostedZoneId: 'Z0123456789ABCDEFGHIJ',
    type: 'TXT',
    values: ['"v=DMARC1; p=reject"'],
  }),
  one('blocks/route-53-record-with-failover', (build) => {
    const record = place(build, 'route-53-record', 'shop', undefined, { routing: 'failover' });
    build.connect('resolves-to', record, ENDS.balancer(build), { healthCheck: 'HTTP' });
    build.connect('resolves-to', record, ENDS.networkBalancer(build), { failover: 'SECONDARY' });
  }),
  one('blocks/alb-with-sessions', (build) => {
    const balancer = place(build, 'alb', 'front', 'public', { stickySeconds: 600, slowStart: 30 });
    build.connect('routes-to', balancer, ENDS.service(build), {
      host: 'api.shop.test',
      headerName: 'X-Version',
      headerValues: ['2', '2.*'],
      queryName: 'beta',
    });
  }),
  variant('http-api-with-cors', 'http-api', { allowedOrigins: ['https://shop.example.com'] }),
  joined(ENDS, 'routes-to', 'networkBalancer', 'service'),
  joined(ENDS, 'routes-to', 'networkBalancer', 'innerBalancer', { port: 443 }),
  joined(ENDS, 'resolves-to', 'record', 'balancer'),
];
