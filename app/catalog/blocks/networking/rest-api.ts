import { z } from 'zod';
import { ref, slot, sub } from '../../../cloudformation/intrinsics.ts';
import type { ValueObject } from '../../../cloudformation/template.ts';
import { ACCESS_LOG_FORMAT } from '../../apis/access-log.ts';
import { accountRole, accountSetting } from '../../apis/account-role.ts';
import { restDomain } from '../../apis/custom-domain.ts';
import { executionLog } from '../../apis/execution-log.ts';
import { apiHost } from '../../apis/guard.ts';
import { deployment } from '../../apis/rest-deployment.ts';
import { restRoutes } from '../../apis/rest-routes.ts';
import { stageName, throttling } from '../../apis/throttling.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { field } from '../../fields.ts';
import { ofWebAcl, webAclField } from '../../firewalls/association.ts';
import { logGroup, logRetention } from '../../logging/log-group.ts';
import { restApiMetrics } from '../../metrics/apis.ts';
import type { Resource } from '../../traits/resource.ts';
import type { BlockScope } from '../../traits.ts';

const properties = z.object({
  stageName,
  allowedOrigin: field(
    z
      .string()
      .max(255)
      .regex(/^$|^\*$|^https?:\/\/[^\s'/]+$/, 'an origin such as https://shop.example.com')
      .default(''),
    {
      label: 'Allowed origin',
      help: 'Web site whose pages may call it, such as https://shop.example.com. Functions must name it in their answers too. Empty: no CORS.',
      group: 'Access',
    },
  ),
  apiKey: field(z.boolean().default(false), {
    label: 'API key',
    help: 'Callers must send a key, which a usage plan holds to the limits. It says which program calls, not who may.',
    group: 'Access',
  }),
  quota: field(z.int().min(1).max(1_000_000_000).optional(), {
    label: 'Quota',
    help: 'Requests a key may make. Empty: as many as the limits let through.',
    unit: 'a day',
    group: 'Access',
    when: { property: 'apiKey', in: [true] },
  }),
  validateRequests: field(z.boolean().default(false), {
    label: 'Validate requests',
    help: 'Requests without the parameters a method requires are refused with 400 before anything runs.',
    group: 'Access',
  }),
  webAcl: webAclField,
  ...throttling,
  tracing: field(z.boolean().default(true), {
    label: 'Tracing',
    help: 'X-Ray sees each request and where its time goes.',
    group: 'Operation',
    safe: true,
  }),
  detailedMetrics: field(z.boolean().default(true), {
    label: 'Metrics by method',
    help: 'Counts, errors and latency of each method in CloudWatch.',
    group: 'Operation',
  }),
  logRetentionDays: logRetention,
  accountRole,
});

export const restApi = defineBlock({
  type: 'rest-api',
  label: 'REST API',
  kind: 'REST API',
  category: 'networking',
  icon: 'rest-api',
  summary:
    'A public HTTPS address with keys, quotas and traces, whose methods lead to functions, load balancers or AWS services.',
  newName: 'rest-api',
  services: ['Amazon API Gateway'],
  resourceTypes: [
    'AWS::ApiGateway::RestApi',
    'AWS::ApiGateway::Resource',
    'AWS::ApiGateway::Method',
    'AWS::ApiGateway::Deployment',
    'AWS::ApiGateway::Stage',
    'AWS::ApiGateway::Account',
    'AWS::ApiGateway::ApiKey',
    'AWS::ApiGateway::UsagePlan',
    'AWS::ApiGateway::UsagePlanKey',
    'AWS::ApiGateway::RequestValidator',
    'AWS::ApiGateway::GatewayResponse',
    'AWS::WAFv2::WebACLAssociation',
    'AWS::IAM::Role',
    'AWS::Logs::LogGroup',
  ],
  properties,
  traits: {
    router: {
      to: [
        'function',
        'application-load-balancer',
        'network-load-balancer',
        'external',
        'service:sqs',
        'service:sns',
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
  signals: ({ logRetentionDays, tracing }) => ({
    public: true,
    encrypted: true,
    encryptedInTransit: true,
    scales: true,
    traced: tracing,
    // The longest it waits for an integration. Source: API Gateway quotas for REST APIs.
    timeoutSeconds: 29,
    logRetentionDays,
  }),
  chips: ({ rateLimit }) => [`${rateLimit} requests/s`],
  compile: (chosen, scope) => {
    const api = scope.resource('', 'AWS::ApiGateway::RestApi', {
      Name: scope.logicalId,
      Description: clipped(scope.name, 'api'),
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    const routes = restRoutes(scope, api, everyMethod(scope, api, chosen));
    const logs = logGroup(scope, 'AccessLogs', chosen.logRetentionDays);
    const failures = executionLog(
      scope,
      sub(`API-Gateway-Execution-Logs_${slot(api.logicalId)}/${chosen.stageName}`),
      chosen.logRetentionDays,
    );
    const stage = scope.resource(
      'Stage',
      'AWS::ApiGateway::Stage',
      {
        RestApiId: api.ref,
        StageName: chosen.stageName,
        AccessLogSetting: { DestinationArn: logs.get('Arn'), Format: ACCESS_LOG_FORMAT.rest },
        TracingEnabled: chosen.tracing,
        MethodSettings: [
          {
            HttpMethod: '*',
            ResourcePath: '/*',
            ThrottlingRateLimit: chosen.rateLimit,
            ThrottlingBurstLimit: chosen.burstLimit,
            MetricsEnabled: chosen.detailedMetrics,
            LoggingLevel: 'ERROR',
            // Bodies may hold what no log should.
            DataTraceEnabled: false,
          },
        ],
      },
      {
        dependsOn: [
          failures.logicalId,
          ...(chosen.accountRole ? [accountSetting(scope).logicalId] : []),
        ],
      },
    );
    ofWebAcl(
      scope,
      chosen.webAcl,
      sub(
        `arn:\${AWS::Partition}:apigateway:\${AWS::Region}::/restapis/${slot(api.logicalId)}/stages/${slot(stage.logicalId)}`,
      ),
    );
    if (chosen.apiKey) keys(scope, api, stage, chosen);
    scope.onceConnected(() => {
      stage.set('DeploymentId', deployment(scope, api, routes, chosen.allowedOrigin).ref);
    });
    const url = sub(
      `https://${slot(api.logicalId)}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/${chosen.stageName}`,
    );
    scope.output('Url', url, `Address of ${scope.name}`);
    return {
      router: routes.router,
      guarded: routes.guarded,
      callable: { statements: [], variables: [{ suffix: 'URL', value: url }] },
      routable: { as: 'api', domainName: apiHost(api), originPath: `/${chosen.stageName}` },
      addressable: restDomain(api, () => ref(stage.logicalId)),
      observable: restApiMetrics(scope.logicalId, chosen.stageName),
      reference: api.ref,
    };
  },
});

type Chosen = z.output<typeof properties>;

/** What each method says besides what its route does. */
function everyMethod(scope: BlockScope, api: Resource, chosen: Chosen): ValueObject {
  const validator = chosen.validateRequests
    ? scope.resource('Validator', 'AWS::ApiGateway::RequestValidator', {
        RestApiId: api.ref,
        ValidateRequestBody: true,
        ValidateRequestParameters: true,
      })
    : undefined;
  return {
    ...(chosen.apiKey && { ApiKeyRequired: true }),
    ...(validator && { RequestValidatorId: validator.ref }),
  };
}

function keys(scope: BlockScope, api: Resource, stage: Resource, chosen: Chosen): void {
  const key = scope.resource('Key', 'AWS::ApiGateway::ApiKey', { Enabled: true });
  const plan = scope.resource('UsagePlan', 'AWS::ApiGateway::UsagePlan', {
    ApiStages: [{ ApiId: api.ref, Stage: stage.ref }],
    Throttle: { RateLimit: chosen.rateLimit, BurstLimit: chosen.burstLimit },
    ...(chosen.quota !== undefined && { Quota: { Limit: chosen.quota, Period: 'DAY' } }),
  });
  scope.resource('KeyOfPlan', 'AWS::ApiGateway::UsagePlanKey', {
    KeyId: key.ref,
    KeyType: 'API_KEY',
    UsagePlanId: plan.ref,
  });
}
