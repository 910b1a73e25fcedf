import { DescribeEventsCommand, type DescribeEventsInput } from '@aws-sdk/client-cloudformation';
import type { Outcome } from '#app/host/deploy.ts';
import type { CloudFormation } from './cloudformation.ts';

export type Cause = Extract<Outcome, { state: 'failed' }>['causes'][number];

/**
 * What CloudFormation's checks before a deployment found: it names them in DescribeEvents only.
 * Empty where the endpoint doesn't know that call; the failure itself is reported by the caller.
 */
export async function validationFailures(
  { client }: CloudFormation,
  about: Pick<DescribeEventsInput, 'StackName' | 'ChangeSetName'>,
): Promise<readonly Cause[]> {
  try {
    const { OperationEvents = [] } = await client.send(
      new DescribeEventsCommand({ ...about, Filters: { FailedEvents: true } }),
    );
    return OperationEvents.filter(({ ValidationStatus }) => ValidationStatus === 'FAILED').map(
      (event) => ({
        logicalId: event.LogicalResourceId ?? '',
        type: event.ResourceType ?? '',
        status: event.ResourceStatus ?? 'VALIDATION_FAILED',
        reason: [event.ValidationStatusReason, event.ValidationPath && `(${event.ValidationPath})`]
          .filter(Boolean)
          .join(' '),
      }),
    );
  } catch {
    // Only details are lost: the caller holds the failure they would have explained, and a fault of
    // the connection shows in its own next call.
    return [];
  }
}
