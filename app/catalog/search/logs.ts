import { slot, sub } from '../../cloudformation/intrinsics.ts';
import { allow, POLICY_VERSION } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { logGroup } from '../logging/log-group.ts';
import type { BlockScope } from '../traits.ts';

interface Logs {
  readonly options: ValueObject;
  /** Logical id of what lets OpenSearch write them, which must be there before. */
  readonly policy: string;
}

/** Logs that OpenSearch may write under a policy of CloudWatch Logs, of which a Region has ten. */
export function publishedLogs(
  scope: BlockScope,
  chosen: {
    readonly errorLogs: boolean;
    readonly slowLogs: boolean;
    readonly logRetentionDays: number;
  },
): Logs | undefined {
  const kinds = [
    ...(chosen.errorLogs ? ['ES_APPLICATION_LOGS'] : []),
    ...(chosen.slowLogs ? ['INDEX_SLOW_LOGS', 'SEARCH_SLOW_LOGS'] : []),
  ];
  if (kinds.length === 0) return undefined;
  const group = logGroup(scope, 'Logs', chosen.logRetentionDays);
  const policy = scope.resource('LogsPolicy', 'AWS::Logs::ResourcePolicy', {
    PolicyName: sub(`\${AWS::StackName}-${scope.logicalId}`),
    // It takes the document as text.
    PolicyDocument: sub(
      JSON.stringify({
        Version: POLICY_VERSION,
        Statement: [
          {
            ...allow(['logs:CreateLogStream', 'logs:PutLogEvents'], slot(group.logicalId, 'Arn')),
            Principal: { Service: 'es.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': slot('AWS::AccountId') } },
          },
        ],
      }),
    ),
  });
  const options = kinds.map((kind): readonly [string, Value] => [
    kind,
    { Enabled: true, CloudWatchLogsLogGroupArn: group.get('Arn') },
  ]);
  return { options: Object.fromEntries(options), policy: policy.logicalId };
}
