import {
  DescribeStacksCommand,
  paginateListStackResources,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import type { Output } from '#app/host/contract.ts';
import { isMissingStack } from '../accounts/aws-failure.ts';
import type { CloudFormation } from './cloudformation.ts';

/** By name or id. A deleted stack is found by its id only. */
export async function findStack(
  { client }: CloudFormation,
  stack: string,
): Promise<Stack | undefined> {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    return Stacks[0];
  } catch (error) {
    if (isMissingStack(error)) return undefined;
    throw error;
  }
}

/** What runs in a stack now; null where there is none, or only a plan for one. */
export async function describeStack(
  aws: CloudFormation,
  name: string,
): Promise<Output<'deploy.describe'>> {
  const stack = await findStack(aws, name);
  if (!stack || stack.StackStatus === 'REVIEW_IN_PROGRESS') return null;
  const resources: NonNullable<Output<'deploy.describe'>>['resources'] = [];
  for await (const page of paginateListStackResources({ client: aws.client }, { StackName: name }))
    for (const one of page.StackResourceSummaries ?? [])
      resources.push({
        logicalId: one.LogicalResourceId ?? '',
        physicalId: one.PhysicalResourceId || null,
        type: one.ResourceType ?? '',
        status: one.ResourceStatus ?? '',
      });
  return {
    status: stack.StackStatus ?? '',
    reason: stack.StackStatusReason || null,
    outputs: (stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => ({
      key: OutputKey ?? '',
      value: OutputValue ?? '',
    })),
    resources,
  };
}
