// The deployments service as one command uses it: one stack, one operation, its end as a promise.
import type { Output, ParsedInput } from '#app/host/contract.ts';
import { deploy, type Outcome, type StackEvent, type Target } from '#app/host/deploy.ts';
import { ok, type Result } from '#app/result.ts';
import { createDeploymentsService } from '../services/deployments/deployments.ts';
import type { Emit } from '../services/service.ts';

export interface Deployer {
  plan(
    template: string,
    parameters: ParsedInput<'deploy.plan'>['parameters'],
  ): Promise<Result<Output<'deploy.plan'>>>;
  abandon(changeSet: string): Promise<Result<void>>;
  /** Answers when the deployment has ended. */
  execute(changeSet: string): Promise<Result<Outcome>>;
  /** Answers when the stack is gone, or can't be deleted. */
  delete(): Promise<Result<Outcome>>;
  describe(): Promise<Result<Output<'deploy.describe'>>>;
  close(): Promise<void>;
}

const CLIENT = 'cli';

export function createDeployer(
  target: Target,
  stack: string,
  onEvent: (event: StackEvent) => void,
): Deployer {
  let ended: (outcome: Outcome) => void = () => undefined;
  const end = new Promise<Outcome>((resolve) => {
    ended = resolve;
  });
  const emit: Emit = (name, payload) => {
    // The payload's type hangs on the name, which TypeScript doesn't follow here; its schema does.
    if (name === 'deploy.event') onEvent(deploy['deploy.event'].payload.parse(payload).event);
    if (name === 'deploy.ended') ended(deploy['deploy.ended'].payload.parse(payload).outcome);
  };
  // What is worth a log entry is in the outcome as well.
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const service = createDeploymentsService({ emit, log });
  const { handlers } = service;
  return {
    plan: (template, parameters) =>
      handlers['deploy.plan']({ target, stack, template, parameters }, CLIENT),
    abandon: (changeSet) => handlers['deploy.abandon']({ target, stack, changeSet }, CLIENT),
    execute: async (changeSet) => {
      const started = await handlers['deploy.execute']({ target, stack, changeSet }, CLIENT);
      return started.ok ? ok(await end) : started;
    },
    delete: async () => {
      const started = await handlers['deploy.delete']({ target, stack }, CLIENT);
      return started.ok ? ok(await end) : started;
    },
    describe: () => handlers['deploy.describe']({ target, stack }, CLIENT),
    close: () => service.close(),
  };
}
