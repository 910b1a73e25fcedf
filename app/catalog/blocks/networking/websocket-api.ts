import { z } from 'zod';
import { slot, sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { ACCESS_LOG_FORMAT } from '../../apis/access-log.ts';
import { accountRole, accountSetting } from '../../apis/account-role.ts';
import { apiDomain } from '../../apis/custom-domain.ts';
import { executionLog } from '../../apis/execution-log.ts';
import { executeArn } from '../../apis/guard.ts';
import { stageName, throttling } from '../../apis/throttling.ts';
import { webSocketRoutes } from '../../apis/web-socket-routes.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { logGroup, logRetention } from '../../logging/log-group.ts';
import { webSocketApiMetrics } from '../../metrics/apis.ts';

export const websocketApi = defineBlock({
  type: 'websocket-api',
  label: 'WebSocket API',
  kind: 'WebSocket API',
  category: 'networking',
  icon: 'websocket-api',
  summary: 'Keeps a connection to each client open, so that functions can speak first.',
  newName: 'websocket-api',
  services: ['Amazon API Gateway'],
  resourceTypes: [
    'AWS::ApiGatewayV2::Api',
    'AWS::ApiGatewayV2::Stage',
    'AWS::ApiGateway::Account',
    'AWS::IAM::Role',
    'AWS::Logs::LogGroup',
  ],
  properties: z.object({ stageName, ...throttling, logRetentionDays: logRetention, accountRole }),
  traits: {
    router: { to: ['function'] },
    callable: { over: 'internet' },
    guarded: { by: ['function'] },
    addressable: true,
    observable: true,
  },
  signals: ({ logRetentionDays }) => ({
    public: true,
    encrypted: true,
    encryptedInTransit: true,
    scales: true,
    // The longest it waits for an integration. Source: API Gateway quotas for WebSocket APIs.
    timeoutSeconds: 29,
    logRetentionDays,
  }),
  chips: ({ rateLimit }) => [`${rateLimit} messages/s`],
  compile: (chosen, scope) => {
    const api = scope.resource('', 'AWS::ApiGatewayV2::Api', {
      Name: scope.logicalId,
      Description: clipped(scope.name, 'api'),
      ProtocolType: 'WEBSOCKET',
      RouteSelectionExpression: '$request.body.action',
    });
    const logs = logGroup(scope, 'AccessLogs', chosen.logRetentionDays);
    const failures = executionLog(
      scope,
      sub(`/aws/apigateway/${slot(api.logicalId)}/${chosen.stageName}`),
      chosen.logRetentionDays,
    );
    const stage = scope.resource(
      'Stage',
      'AWS::ApiGatewayV2::Stage',
      {
        ApiId: api.ref,
        StageName: chosen.stageName,
        AutoDeploy: true,
        AccessLogSettings: { DestinationArn: logs.get('Arn'), Format: ACCESS_LOG_FORMAT.webSocket },
        DefaultRouteSettings: {
          ThrottlingRateLimit: chosen.rateLimit,
          ThrottlingBurstLimit: chosen.burstLimit,
          LoggingLevel: 'ERROR',
          // Messages may hold what no log should.
          DataTraceEnabled: false,
        },
      },
      {
        dependsOn: [
          failures.logicalId,
          ...(chosen.accountRole ? [accountSetting(scope).logicalId] : []),
        ],
      },
    );
    const host = `${slot(api.logicalId)}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/${chosen.stageName}`;
    scope.output('Url', sub(`wss://${host}`), `Address of ${scope.name}`);
    return {
      ...webSocketRoutes(scope, api),
      // Code doesn't connect: it answers those who did, by the id of their connection.
      callable: {
        statements: [
          allow(
            ['execute-api:ManageConnections'],
            executeArn(api, `${chosen.stageName}/*/@connections/*`),
          ),
        ],
        variables: [{ suffix: 'CONNECTIONS_URL', value: sub(`https://${host}`) }],
      },
      addressable: apiDomain(api, stage),
      observable: webSocketApiMetrics(api, stage),
      reference: api.ref,
    };
  },
});
