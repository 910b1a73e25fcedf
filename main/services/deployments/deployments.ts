// Plans, runs and ends deployments. The renderer asks; AWS's events come back as `deploy.event` and
// `deploy.ended`, under the deployment's id.
import { randomUUID } from 'node:crypto';
import {
  CancelUpdateStackCommand,
  DeleteStackCommand,
  ExecuteChangeSetCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import type { Outcome, StackEvent, Target } from '#app/host/deploy.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { awsFailure } from '../accounts/aws-failure.ts';
import type { Service, ServiceDeps } from '../service.ts';
import { dropChangeSet } from './change-set.ts';
import { type Clients, type CloudFormation, createClients } from './cloudformation.ts';
import { eventReader, STACK_TYPE, toStackEvent } from './events.ts';
import { follow } from './follow.ts';
import { type Operation, outcomeOf } from './outcome.ts';
import { plan } from './plan.ts';
import { describeStack, findStack } from './stacks.ts';
import { validationFailures } from './validation-failures.ts';

interface Deployment {
  readonly target: Target;
  readonly stackId: string;
  readonly operation: Operation;
  cancelled: boolean;
}

export function createDeploymentsService(
  { emit, log }: ServiceDeps,
  clients: Clients = createClients(),
): Service<
  | 'deploy.describe'
  | 'deploy.plan'
  | 'deploy.abandon'
  | 'deploy.execute'
  | 'deploy.cancel'
  | 'deploy.delete'
> {
  const underway = new Map<string, Deployment>();
  const closing = new AbortController();

  /** Starts an operation and follows it in the background. */
  const begin = async (
    aws: CloudFormation,
    deployment: Deployment,
    start: (token: string) => Promise<unknown>,
  ): Promise<Result<{ deployment: string }>> => {
    const id = randomUUID();
    const reader = eventReader(aws, deployment.stackId);
    await reader.skip();
    await start(id);
    underway.set(id, deployment);
    void run(aws, id, deployment, reader);
    return ok({ deployment: id });
  };

  const run = async (
    aws: CloudFormation,
    id: string,
    deployment: Deployment,
    reader: ReturnType<typeof eventReader>,
  ): Promise<void> => {
    const events: StackEvent[] = [];
    const end = (outcome: Outcome): void => {
      underway.delete(id);
      emit('deploy.ended', { deployment: id, outcome });
    };
    try {
      const status = await follow(aws, {
        stackId: deployment.stackId,
        reader,
        signal: closing.signal,
        onEvent: (raw) => {
          const event = toStackEvent(raw);
          events.push(event);
          emit('deploy.event', { deployment: id, event });
        },
      });
      const outcome = outcomeOf(deployment.operation, status, events);
      end(await explained(aws, deployment, outcome));
    } catch (error) {
      if (closing.signal.aborted) return;
      const { code, message } = awsFailure(error, aws.where);
      log.warn(`Lost sight of a deployment (${code})`);
      end(lostSight(deployment, message));
    }
  };

  return {
    handlers: {
      'deploy.describe': ({ target, stack }) =>
        clients.ask(target, async (aws) => ok(await describeStack(aws, stack))),

      'deploy.plan': ({ target, ...request }) =>
        clients.ask(target, (aws) => plan(aws, request, closing.signal)),

      'deploy.abandon': ({ target, stack, changeSet }) =>
        clients.ask(target, async (aws) => ok(await dropChangeSet(aws, { stack, changeSet }))),

      'deploy.execute': ({ target, stack: name, changeSet }) =>
        clients.ask(target, async (aws) => {
          const stack = await findStack(aws, name);
          if (!stack) return noStack(name);
          const creates = stack.StackStatus === 'REVIEW_IN_PROGRESS';
          return begin(aws, deploymentOf(target, stack, creates ? 'create' : 'update'), (token) =>
            aws.client.send(
              new ExecuteChangeSetCommand({
                StackName: name,
                ChangeSetName: changeSet,
                ClientRequestToken: token,
                // A creation's change set says what happens on failure; AWS refuses both.
                ...(!creates && { DisableRollback: false }),
              }),
            ),
          );
        }),

      'deploy.cancel': async ({ deployment: id }) => {
        const deployment = underway.get(id);
        if (!deployment)
          return fail('missing', 'This deployment has ended.', 'There is nothing left to cancel.');
        const { target, stackId: StackName, operation } = deployment;
        if (operation === 'delete')
          return fail(
            'service',
            "A deletion can't be cancelled.",
            'Wait for it, then deploy again.',
          );
        return clients.ask(target, async ({ client }) => {
          await client.send(
            operation === 'update'
              ? new CancelUpdateStackCommand({ StackName })
              : new DeleteStackCommand({ StackName }),
          );
          deployment.cancelled = true;
          return ok(undefined);
        });
      },

      'deploy.delete': ({ target, stack: name }) =>
        clients.ask(target, async (aws) => {
          const stack = await findStack(aws, name);
          if (!stack) return noStack(name);
          const deployment = deploymentOf(target, stack, 'delete');
          return begin(aws, deployment, (token) =>
            aws.client.send(
              new DeleteStackCommand({
                StackName: deployment.stackId,
                ClientRequestToken: token,
              }),
            ),
          );
        }),
    },
    close: async () => {
      closing.abort();
      clients.close();
    },
  };
}

const deploymentOf = (target: Target, stack: Stack, operation: Operation): Deployment => ({
  target,
  stackId: stack.StackId ?? stack.StackName ?? '',
  operation,
  cancelled: false,
});

const noStack = (name: string) =>
  fail(
    'missing',
    `There is no stack ${name}.`,
    'It may have been deleted. Plan the deployment anew.',
  );

/** A failure whose events name no cause: cancelled on request, or refused before it began. */
async function explained(
  aws: CloudFormation,
  { stackId, cancelled }: Deployment,
  outcome: Outcome,
): Promise<Outcome> {
  if (outcome.state === 'complete') return outcome;
  const fromResources = outcome.causes.some(({ type }) => type !== STACK_TYPE);
  if (fromResources) return outcome;
  const found = await validationFailures(aws, { StackName: stackId });
  if (found.length > 0) return { ...outcome, causes: [...found] };
  if (!cancelled) return outcome;
  const reason = 'Cancelled on request.';
  return { ...outcome, causes: [stackCause(stackId, outcome.status, reason)] };
}

const lostSight = ({ stackId }: Deployment, message: string): Outcome => ({
  state: 'failed',
  status: 'UNKNOWN',
  causes: [
    stackCause(
      stackId,
      'UNKNOWN',
      `Stackwright lost sight of the deployment, which may go on in AWS. ${message}`,
    ),
  ],
});

/** `arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/…` → shop */
const stackCause = (stackId: string, status: string, reason: string) => ({
  logicalId: stackId.split('/')[1] ?? stackId,
  type: STACK_TYPE,
  status,
  reason,
});
