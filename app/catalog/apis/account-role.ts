// API Gateway writes logs of REST and WebSocket APIs under one role for all APIs of an account and
// Region. Without it their stages can't be made. Source: API Gateway developer guide, "Set up
// CloudWatch logging", prerequisites.
import { z } from 'zod';
import { field } from '../fields.ts';
import { role } from '../identity/role.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

export const accountRole = field(z.boolean().default(true), {
  label: 'Brings the log role',
  help: 'All APIs of an account and Region write their logs under one role, which is an account setting. Off where another stack has set it.',
  group: 'Operation',
});

/** Stays when the stack goes: other APIs of the account write under it by then. */
export const accountSetting = (scope: BlockScope): Resource =>
  scope.shared('API Gateway log role', () => {
    const writes = role(
      scope,
      'ApiLogRole',
      'apigateway.amazonaws.com',
      { managed: ['service-role/AmazonAPIGatewayPushToCloudWatchLogs'] },
      { deletionPolicy: 'RetainExceptOnCreate' },
    );
    return scope.resource(
      'ApiAccount',
      'AWS::ApiGateway::Account',
      { CloudWatchRoleArn: writes.get('Arn') },
      { deletionPolicy: 'RetainExceptOnCreate' },
    );
  });
