import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { field } from '../../fields.ts';
import { logGroup, logRetention } from '../../logging/log-group.ts';
import { httpApiMetrics } from '../../metrics/apis.ts';
import { apiRoutes } from '../../routers/api-routes.ts';

export const httpApi = defineBlock({
  type: 'http-api',
  label: 'HTTP API',
  kind: 'HTTP API',
  category: 'networking',
  icon: 'http-api',
  summary: 'A public HTTPS address whose routes lead to functions or a load balancer.',
  newName: 'api',
  services: ['Amazon API Gateway'],
  resourceTypes: [
    'AWS::ApiGatewayV2::Api',
    'AWS::ApiGatewayV2::Stage',
    'AWS::ApiGatewayV2::Route',
    'AWS::ApiGatewayV2::Integration',
    'AWS::ApiGatewayV2::VpcLink',
    'AWS::Lambda::Permission',
    'AWS::Logs::LogGroup',
  ],
  properties: z.object({
    allowedOrigins: field(z.array(z.string().min(1)).default([]), {
      label: 'Allowed origins',
      help: 'Web sites whose pages may call it, such as https://shop.example.com. None: no CORS.',
      group: 'Access',
    }),
    rateLimit: field(z.int().min(1).max(10_000).default(100), {
      label: 'Rate limit',
      help: 'Steady requests above this are refused with 429.',
      unit: 'a second',
      group: 'Throttling',
    }),
    burstLimit: field(z.int().min(1).max(5000).default(200), {
      label: 'Burst limit',
      help: 'Requests that may arrive at once.',
      unit: 'requests',
      group: 'Throttling',
    }),
    detailedMetrics: field(z.boolean().default(true), {
      label: 'Metrics by route',
      help: 'Counts, errors and latency of each route in CloudWatch.',
      group: 'Operation',
    }),
    logRetentionDays: logRetention,
  }),
  traits: {
    router: { to: ['function', 'application-load-balancer', 'network-load-balancer'] },
    callable: { over: 'internet' },
    observable: true,
  },
  signals: ({ logRetentionDays }) => ({
    public: true,
    encrypted: true,
    scales: true,
    // The longest it waits for an integration. Source: API Gateway quotas for HTTP APIs.
    timeoutSeconds: 30,
    logRetentionDays,
  }),
  chips: ({ rateLimit }) => [`${rateLimit} requests/s`],
  compile: (chosen, scope) => {
    const api = scope.resource('', 'AWS::ApiGatewayV2::Api', {
      Name: scope.logicalId,
      Description: clipped(scope.name, 'api'),
      ProtocolType: 'HTTP',
      ...(chosen.allowedOrigins.length > 0 && {
        CorsConfiguration: {
          AllowOrigins: chosen.allowedOrigins,
          AllowMethods: ['*'],
          AllowHeaders: ['authorization', 'content-type'],
          MaxAge: 3600,
        },
      }),
    });
    const logs = logGroup(scope, 'AccessLogs', chosen.logRetentionDays);
    scope.resource('Stage', 'AWS::ApiGatewayV2::Stage', {
      ApiId: api.ref,
      StageName: '$default',
      AutoDeploy: true,
      AccessLogSettings: { DestinationArn: logs.get('Arn'), Format: ACCESS_LOG_FORMAT },
      DefaultRouteSettings: {
        ThrottlingRateLimit: chosen.rateLimit,
        ThrottlingBurstLimit: chosen.burstLimit,
        DetailedMetricsEnabled: chosen.detailedMetrics,
      },
    });
    const url = api.get('ApiEndpoint');
    scope.output('Url', url, `Address of ${scope.name}`);
    return {
      router: apiRoutes(api),
      callable: { statements: [], variables: [{ suffix: 'URL', value: url }] },
      observable: httpApiMetrics(api),
      reference: api.ref,
    };
  },
});

/** One JSON object a request. Source: API Gateway developer guide, "Logging variables". */
const ACCESS_LOG_FORMAT = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  route: '$context.routeKey',
  status: '$context.status',
  responseLength: '$context.responseLength',
  latency: '$context.responseLatency',
  error: '$context.error.message',
  integrationError: '$context.integrationErrorMessage',
});
