import { allow } from '../../cloudformation/policy.ts';
import { role } from '../identity/role.ts';
import { logGroup } from '../logging/log-group.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** Records the connections of a VPC, accepted and refused, in a log group of its own. */
export function flowLogs(scope: BlockScope, network: Resource, retentionDays: number): void {
  const logs = logGroup(scope, 'FlowLogsGroup', retentionDays);
  const writer = role(scope, 'FlowLogsRole', 'vpc-flow-logs.amazonaws.com', {
    statements: [
      allow(
        ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
        logs.get('Arn'),
      ),
    ],
  });
  scope.resource('FlowLogs', 'AWS::EC2::FlowLog', {
    ResourceId: network.ref,
    ResourceType: 'VPC',
    TrafficType: 'ALL',
    LogDestinationType: 'cloud-watch-logs',
    LogGroupName: logs.ref,
    DeliverLogsPermissionArn: writer.get('Arn'),
  });
}
