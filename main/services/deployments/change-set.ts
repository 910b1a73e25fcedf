import {
  type Change,
  ChangeSetNotFoundException,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  type DescribeChangeSetOutput,
  paginateListChangeSets,
} from '@aws-sdk/client-cloudformation';
import type { CloudFormation } from './cloudformation.ts';
import { createBackoff } from './pause.ts';
import { findStack } from './stacks.ts';

export type Finished =
  | { readonly state: 'ready'; readonly changes: readonly Change[] }
  | { readonly state: 'empty' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'stuck'; readonly status: string };

export interface ChangeSetName {
  readonly stack: string;
  /** Its ARN, or its name. */
  readonly changeSet: string;
}

/** Milliseconds. AWS takes seconds as a rule, minutes for very large templates. */
const WAIT = { first: 300, longest: 5_000, altogether: 10 * 60_000 };

/** Waits until CloudFormation has compared the template with what runs. */
export async function finishedChangeSet(
  aws: CloudFormation,
  name: ChangeSetName,
  signal?: AbortSignal,
): Promise<Finished> {
  const { pause } = createBackoff(WAIT.first, WAIT.longest, signal);
  const deadline = performance.now() + WAIT.altogether;
  for (;;) {
    const page = await describePage(aws, name);
    const { Status = '', StatusReason = '' } = page;
    if (Status === 'CREATE_COMPLETE')
      return { state: 'ready', changes: await all(aws, name, page) };
    if (Status === 'FAILED')
      return isEmpty(StatusReason)
        ? { state: 'empty' }
        : { state: 'failed', reason: StatusReason || 'CloudFormation gives no reason.' };
    if (!WORKING.has(Status) || performance.now() > deadline)
      return { state: 'stuck', status: Status };
    await pause();
  }
}

const WORKING: ReadonlySet<string> = new Set(['CREATE_PENDING', 'CREATE_IN_PROGRESS']);

/** CloudFormation calls a change set without changes failed, and says which it was in prose. */
const isEmpty = (reason: string): boolean =>
  /didn't contain changes|No updates are to be performed/i.test(reason);

const describePage = (
  { client }: CloudFormation,
  { stack, changeSet }: ChangeSetName,
  token?: string,
): Promise<DescribeChangeSetOutput> =>
  client.send(
    new DescribeChangeSetCommand({
      StackName: stack,
      ChangeSetName: changeSet,
      IncludePropertyValues: true,
      ...(token !== undefined && { NextToken: token }),
    }),
  );

async function all(
  aws: CloudFormation,
  name: ChangeSetName,
  first: DescribeChangeSetOutput,
): Promise<readonly Change[]> {
  const changes = [...(first.Changes ?? [])];
  let token = first.NextToken;
  while (token !== undefined) {
    const page = await describePage(aws, name, token);
    changes.push(...(page.Changes ?? []));
    token = page.NextToken;
  }
  return changes;
}

/**
 * Deletes a change set, with the empty stack in REVIEW_IN_PROGRESS that one for a new stack leaves
 * behind – unless another change set waits for review there.
 */
export async function dropChangeSet(
  aws: CloudFormation,
  { stack, changeSet }: ChangeSetName,
): Promise<void> {
  const present = await findStack(aws, stack);
  if (!present) return;
  try {
    await aws.client.send(
      new DeleteChangeSetCommand({ StackName: stack, ChangeSetName: changeSet }),
    );
  } catch (error) {
    if (!(error instanceof ChangeSetNotFoundException)) throw error;
  }
  if (present.StackStatus !== 'REVIEW_IN_PROGRESS') return;
  for await (const { Summaries = [] } of paginateListChangeSets(
    { client: aws.client },
    { StackName: stack },
  ))
    if (Summaries.some((one) => one.ChangeSetId !== changeSet && one.ChangeSetName !== changeSet))
      return;
  await aws.client.send(new DeleteStackCommand({ StackName: present.StackId ?? stack }));
}
