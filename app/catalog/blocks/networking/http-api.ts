import { z } from 'zod';
import { ACCESS_LOG_FORMAT } from '../../apis/access-log.ts';
import { apiDomain } from '../../apis/custom-domain.ts';
import { apiHost } from '../../apis/guard.ts';
import { httpRoutes } from '../../apis/http-routes.ts';
import { throttling } from '../../apis/throttling.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { field } from '../../fields.ts';
import { logGroup, logRetention } from '../../logging/log-group.ts';
import { httpApiMetrics } from '../../metrics/apis.ts';

export const httpApi = defineBlock({
  type: 'http-api',
  label: 'HTTP API',
  kind: 'HTTP API',
  category: 'networking',
  icon: 'http-api',
  summary:
    'A public HTTPS address whose routes lead to functions, a load balancer, AWS services or elsewhere.',
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
    allowedOrigins: field(z.array(z.string().min(1).max(255)).max(100).default([]), {
      label: 'Allowed origins',
      help: 'Web sites whose pages may call it, such as https://shop.example.com. None: no CORS.',
      group: 'Access',
    }),
    ...throttling,
    detailedMetrics: field(z.boolean().default(true), {
      label: 'Metrics by route',
      help: 'Counts, errors and latency of each route in CloudWatch.',
      group: 'Operation',
    }),
    logRetentionDays: logRetention,
  }),
  traits: {
    router: {
      to: [
        'function',
        'application-load-balancer',
        'network-load-balancer',
        'external',
        'service:sqs',
        'service:step-functions',
        'service:eventbridge',
        'service:kinesis',
      ],
    },
    routable: { as: 'api' },
    callable: { over: 'internet' },
    guarded: { by: ['user-pool', 'function'] },
    addressable: true,
    observable: true,
  },
  signals: ({ logRetentionDays }) => ({
    public: true,
    encrypted: true,
    encryptedInTransit: true,
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
    const stage = scope.resource('Stage', 'AWS::ApiGatewayV2::Stage', {
      ApiId: api.ref,
      StageName: '$default',
      AutoDeploy: true,
      AccessLogSettings: { DestinationArn: logs.get('Arn'), Format: ACCESS_LOG_FORMAT.http },
      DefaultRouteSettings: {
        ThrottlingRateLimit: chosen.rateLimit,
        ThrottlingBurstLimit: chosen.burstLimit,
        DetailedMetricsEnabled: chosen.detailedMetrics,
      },
    });
    const url = api.get('ApiEndpoint');
    scope.output('Url', url, `Address of ${scope.name}`);
    return {
      ...httpRoutes(scope, api),
      routable: { as: 'api', domainName: apiHost(api), originPath: '' },
      addressable: apiDomain(api, stage),
      callable: { statements: [], variables: [{ suffix: 'URL', value: url }] },
      observable: httpApiMetrics(api),
      reference: api.ref,
    };
  },
});
