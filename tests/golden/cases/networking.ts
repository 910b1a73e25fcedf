import type { Builder } from '../tiny-designs.ts';
import { type End, type GoldenCase, joined, one, place, variant } from './draw.ts';

const CERTIFICATE =
  'arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666';

const ENDS = {
  function: (build: Builder) => place(build, 'lambda-function', 'charge'),
  functionInside: (build: Builder) => place(build, 'lambda-function', 'search', 'private'),
  service: (build: Builder) => place(build, 'ecs-service', 'storefront', 'private'),
  balancer: (build: Builder) => place(build, 'alb', 'front', 'public'),
  innerBalancer: (build: Builder) => place(build, 'alb', 'inner', 'private'),
  networkBalancer: (build: Builder) => place(build, 'nlb', 'edge', 'public'),
  bank: (build: Builder) => place(build, 'external-system', 'bank'),
  queue: (build: Builder) => place(build, 'sqs-queue', 'checkout'),
  topic: (build: Builder) => place(build, 'sns-topic', 'order-events'),
  bucket: (build: Builder) => place(build, 's3-bucket', 'pages'),
  api: (build: Builder) => place(build, 'http-api', 'api'),
  restApi: (build: Builder) => place(build, 'rest-api', 'orders-api'),
  socketApi: (build: Builder) => place(build, 'websocket-api', 'chat'),
  userPool: (build: Builder) => place(build, 'cognito-user-pool', 'customers'),
  distribution: (build: Builder) => place(build, 'cloudfront-distribution', 'cdn'),
  lattice: (build: Builder) => place(build, 'vpc-lattice-service', 'catalog', 'private'),
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
  one('blocks/rest-api-with-everything', (build) => {
    const acl = place(build, 'waf-web-acl', 'firewall');
    const api = place(build, 'rest-api', 'orders-api', undefined, {
      allowedOrigin: 'https://shop.example.com',
      apiKey: true,
      quota: 10_000,
      validateRequests: true,
      webAcl: acl.id,
    });
    const code = ENDS.function(build);
    build.connect('routes-to', api, code, { path: '/orders', method: 'POST' });
    build.connect('routes-to', api, code, {
      path: '/orders/{id}',
      method: 'GET',
      authorization: 'none',
    });
    build.connect('routes-to', api, ENDS.queue(build), { path: '/orders/{id}/notes' });
    build.connect('authorizes', ENDS.userPool(build), api, { scopes: ['orders/write'] });
  }),
  one('blocks/http-api-with-authorizer', (build) => {
    const api = ENDS.api(build);
    const code = ENDS.function(build);
    build.connect('routes-to', api, code, { path: '/orders' });
    build.connect('routes-to', api, code, { path: '/health', authorization: 'none' });
    build.connect('authorizes', ENDS.userPool(build), api);
  }),
  one('blocks/websocket-api-with-routes', (build) => {
    const api = ENDS.socketApi(build);
    const code = ENDS.function(build);
    build.connect('routes-to', api, code, { action: '$connect' });
    build.connect('routes-to', api, code);
    build.connect('calls', code, api);
    build.connect('authorizes', place(build, 'lambda-function', 'doorman'), api);
  }),
  variant('cognito-user-pool-with-pages', 'cognito-user-pool', {
    selfSignUp: true,
    mfa: 'ON',
    plan: 'PLUS',
    domainPrefix: 'shop-customers',
    callbackUrls: ['https://shop.example.com/signed-in'],
    logoutUrls: ['https://shop.example.com/'],
  }),
  one('blocks/cloudfront-distribution-with-everything', (build) => {
    const acl = place(build, 'waf-web-acl', 'firewall', undefined, { protects: 'CLOUDFRONT' });
    const distribution = place(build, 'cloudfront-distribution', 'cdn', undefined, {
      certificateArn: CERTIFICATE.replace('eu-west-1', 'us-east-1'),
      webAcl: acl.id,
      accessLogs: true,
    });
    build.connect('routes-to', distribution, ENDS.bucket(build));
    build.connect('routes-to', distribution, ENDS.restApi(build), { path: '/api/*' });
    build.connect('routes-to', distribution, ENDS.balancer(build), { path: '/api/reports/*' });
    build.connect('resolves-to', ENDS.record(build), distribution);
  }),
  one('blocks/alb-with-web-acl', (build) => {
    const acl = place(build, 'waf-web-acl', 'firewall', undefined, { logs: false });
    place(build, 'alb', 'it', 'public', { webAcl: acl.id });
  }),
  one('blocks/cognito-user-pool-with-web-acl', (build) => {
    const acl = place(build, 'waf-web-acl', 'firewall', undefined, { logs: false });
    place(build, 'cognito-user-pool', 'it', undefined, { webAcl: acl.id });
  }),
  variant('waf-web-acl-that-counts', 'waf-web-acl', { mode: 'count', sql: true, logs: false }),
  joined(ENDS, 'routes-to', 'api', 'bank', { path: '/bank/*' }),
  joined(ENDS, 'routes-to', 'api', 'queue', { path: '/orders', method: 'POST' }),
  joined(ENDS, 'routes-to', 'restApi', 'function'),
  joined(ENDS, 'routes-to', 'restApi', 'topic', { path: '/news', method: 'POST' }),
  joined(ENDS, 'routes-to', 'restApi', 'innerBalancer', { path: '/catalog/*' }),
  joined(ENDS, 'routes-to', 'restApi', 'bank', { path: '/bank/*', method: 'GET' }),
  joined(ENDS, 'routes-to', 'distribution', 'bucket', { path: '/static/*' }),
  joined(ENDS, 'routes-to', 'distribution', 'bank'),
  joined(ENDS, 'routes-to', 'lattice', 'service', { path: '/catalog/*' }),
  joined(ENDS, 'routes-to', 'lattice', 'function', { path: '/search', method: 'GET' }),
  joined(ENDS, 'calls', 'functionInside', 'lattice'),
  joined(ENDS, 'authorizes', 'userPool', 'restApi'),
  joined(ENDS, 'authorizes', 'function', 'api'),
  joined(ENDS, 'authorizes', 'function', 'restApi'),
  joined(ENDS, 'resolves-to', 'record', 'balancer'),
  joined(ENDS, 'resolves-to', 'record', 'api'),
  joined(ENDS, 'resolves-to', 'record', 'restApi'),
  joined(ENDS, 'resolves-to', 'record', 'distribution'),
];
