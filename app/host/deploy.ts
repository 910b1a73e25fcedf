import { z } from 'zod';
import { event, method } from './define.ts';

/** AWS's errors in six classes, each with what the user can do in the failure's hint. */
export const AWS_FAILURES = [
  'credentials',
  'network',
  'permissions',
  'throttling',
  'service',
  'unknown',
] as const;

/** Where to deploy. No credentials: main finds those by the profile's name. */
export const Target = z.object({
  /** Empty: the default chain. */
  profile: z.string(),
  region: z.string(),
  /** Empty: AWS. Else an http(s) URL. */
  endpoint: z.string(),
});
export type Target = z.infer<typeof Target>;

export const ChangeAction = z.enum([
  'Add',
  'Modify',
  'Remove',
  'Import',
  'Dynamic',
  'SyncWithActual',
]);

export const Change = z.object({
  action: ChangeAction,
  logicalId: z.string(),
  physicalId: z.string().nullable(),
  type: z.string(),
  replacement: z.enum(['True', 'False', 'Conditional']).nullable(),
  /** Properties that change, dotted. */
  properties: z.array(z.string()),
});
export type Change = z.infer<typeof Change>;

export const StackEvent = z.object({
  id: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** Stack the event came from; nested stacks' events are followed too. */
  stack: z.string(),
  logicalId: z.string(),
  type: z.string(),
  /** CloudFormation's, e.g. CREATE_IN_PROGRESS. */
  status: z.string(),
  reason: z.string().nullable(),
});
export type StackEvent = z.infer<typeof StackEvent>;

export const Outcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('complete'), status: z.string() }),
  z.object({
    state: z.literal('failed'),
    status: z.string(),
    /** Every root failure; what was merely cancelled because of them is left out. */
    causes: z.array(
      z.object({ logicalId: z.string(), type: z.string(), status: z.string(), reason: z.string() }),
    ),
  }),
]);
export type Outcome = z.infer<typeof Outcome>;

export const Identity = z.object({ account: z.string(), arn: z.string() });

export const deploy = {
  'accounts.profiles': method({
    input: z.void(),
    output: z.array(z.object({ name: z.string(), region: z.string().nullable() })),
  }),
  'accounts.identity': method({ input: z.object({ target: Target }), output: Identity }),
  /** What runs now, or null when there is no such stack. */
  'deploy.describe': method({
    input: z.object({ target: Target, stack: z.string() }),
    output: z
      .object({
        status: z.string(),
        reason: z.string().nullable(),
        outputs: z.array(z.object({ key: z.string(), value: z.string() })),
        resources: z.array(
          z.object({
            logicalId: z.string(),
            physicalId: z.string().nullable(),
            type: z.string(),
            status: z.string(),
          }),
        ),
      })
      .nullable(),
  }),
  /**
   * Makes a change set and waits for it. `changes` empty: nothing to deploy; it is deleted again.
   * Unless `outputsOnly`: then what the stack puts out changes, and no resource.
   */
  'deploy.plan': method({
    input: z.object({
      target: Target,
      stack: z.string(),
      template: z.string(),
      parameters: z.record(z.string(), z.string()).default({}),
    }),
    output: z.object({
      changeSet: z.string(),
      creates: z.boolean(),
      changes: z.array(Change),
      outputsOnly: z.boolean().optional(),
    }),
  }),
  /** Throws a plan away, with the stack in REVIEW_IN_PROGRESS that it may have left. */
  'deploy.abandon': method({
    input: z.object({ target: Target, stack: z.string(), changeSet: z.string() }),
    output: z.void(),
  }),
  /** Executes a plan. Answers when it has started; `deploy.event` and `deploy.ended` follow. */
  'deploy.execute': method({
    input: z.object({ target: Target, stack: z.string(), changeSet: z.string() }),
    output: z.object({ deployment: z.string() }),
  }),
  /** Cancels an update that runs; a creation is deleted. */
  'deploy.cancel': method({ input: z.object({ deployment: z.string() }), output: z.void() }),
  'deploy.delete': method({
    input: z.object({ target: Target, stack: z.string() }),
    output: z.object({ deployment: z.string() }),
  }),
  'deploy.event': event({ payload: z.object({ deployment: z.string(), event: StackEvent }) }),
  'deploy.ended': event({ payload: z.object({ deployment: z.string(), outcome: Outcome }) }),
};
