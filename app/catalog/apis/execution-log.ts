import type { Value } from '../../cloudformation/template.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/**
 * Where API Gateway writes why a request failed. It would make the group itself, to be kept for ever
 * and after the stack. Source: API Gateway developer guide, "Set up CloudWatch logging".
 */
export const executionLog = (scope: BlockScope, name: Value, retentionDays: number): Resource =>
  scope.resource(
    'ExecutionLogs',
    'AWS::Logs::LogGroup',
    { LogGroupName: name, RetentionInDays: retentionDays },
    { deletionPolicy: 'Delete' },
  );
