import { randomUUID } from 'node:crypto';
import { CreateChangeSetCommand, type Parameter, type Stack } from '@aws-sdk/client-cloudformation';
import type { Template } from '#app/cloudformation/template.ts';
import type { Output } from '#app/host/contract.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { garbled } from '../accounts/aws-failure.ts';
import { capabilitiesOf } from './capabilities.ts';
import { dropChangeSet, finishedChangeSet } from './change-set.ts';
import { toChanges } from './changes.ts';
import { checkRequest, type PlanRequest } from './check-request.ts';
import type { CloudFormation } from './cloudformation.ts';
import { findStack } from './stacks.ts';
import { validationFailures } from './validation-failures.ts';

export type Plan = Output<'deploy.plan'>;
/** Makes a change set, waits for it, and cleans up after one that can't be executed. */
export async function plan(
  aws: CloudFormation,
  request: PlanRequest,
  signal?: AbortSignal,
): Promise<Result<Plan>> {
  const checked = checkRequest(request);
  if (!checked.ok) return checked;
  const { template, body } = checked.value;
  const { stack: name } = request;
  const stack = await findStack(aws, name);
  const creates = stack === undefined || stack.StackStatus === 'REVIEW_IN_PROGRESS';
  const obstacle = stack && !creates ? obstacleTo(stack) : undefined;
  if (obstacle) return obstacle;
  const { Id: changeSet } = await aws.client.send(
    new CreateChangeSetCommand({
      StackName: name,
      ChangeSetName: `stackwright-${randomUUID()}`,
      ChangeSetType: creates ? 'CREATE' : 'UPDATE',
      Description: 'Made by Stackwright',
      TemplateBody: body,
      Capabilities: capabilitiesOf(template),
      Parameters: parametersFor(template, request.parameters, creates ? undefined : stack),
      ...(creates && { OnStackFailure: 'ROLLBACK' }), // an update says so when it is executed
    }),
  );
  if (!changeSet) return { ok: false, failure: garbled(aws.where) };
  const named = { stack: name, changeSet };
  try {
    const finished = await finishedChangeSet(aws, named, signal);
    switch (finished.state) {
      case 'ready':
        return ok({
          changeSet,
          creates,
          changes: toChanges(finished.changes),
          ...(finished.changes.length === 0 && { outputsOnly: true }),
        });
      case 'empty':
        await dropChangeSet(aws, named);
        return ok({ changeSet, creates, changes: [] });
      case 'failed': {
        const found = await validationFailures(aws, { ChangeSetName: changeSet });
        await dropChangeSet(aws, named);
        return fail(
          'service',
          `CloudFormation can't deploy this: ${[finished.reason, ...found.map(({ logicalId, reason }) => `${logicalId}: ${reason}`)].join(' ')}`,
          'Correct the design, then deploy again.',
        );
      }
      case 'stuck':
        await dropChangeSet(aws, named);
        return fail(
          'service',
          `CloudFormation did not finish the change set (${finished.status || 'no status'}).`,
          'Try again. If it stays, look at the stack in the CloudFormation console.',
        );
    }
  } catch (error) {
    if (signal?.aborted) await dropChangeSet(aws, named);
    throw error;
  }
}

/** States a stack can't be updated from, with the way out. */
function obstacleTo({ StackName, StackStatus }: Stack): Result<never> | undefined {
  const status: string = StackStatus ?? '';
  if (status.endsWith('_IN_PROGRESS'))
    return fail(
      'service',
      `${StackName} is busy (${status}).`,
      'Wait until it has finished, then try again.',
    );
  if (['CREATE_FAILED', 'ROLLBACK_COMPLETE', 'ROLLBACK_FAILED'].includes(status))
    return fail(
      'service',
      `${StackName} was never created (${status}), so it can't be updated.`,
      'Delete the stack, then deploy again.',
    );
  if (status === 'DELETE_FAILED')
    return fail(
      'service',
      `${StackName} is half deleted (${status}).`,
      'Delete it once more, then deploy again.',
    );
  if (status === 'UPDATE_ROLLBACK_FAILED')
    return fail(
      'service',
      `${StackName} is stuck in a rollback (${status}).`,
      'Continue the rollback in the CloudFormation console, then deploy again.',
    );
  return undefined;
}

/** Given values; else what the stack has, which may be secrets that nobody types twice. */
function parametersFor(
  template: Template,
  given: PlanRequest['parameters'],
  stack: Stack | undefined,
): Parameter[] {
  const kept = new Set(stack?.Parameters?.map(({ ParameterKey }) => ParameterKey));
  return Object.keys({ ...template.Parameters, ...given }).flatMap((key): Parameter[] => {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    if (value !== undefined) return [{ ParameterKey: key, ParameterValue: value }];
    return kept.has(key) ? [{ ParameterKey: key, UsePreviousValue: true }] : [];
  });
}
