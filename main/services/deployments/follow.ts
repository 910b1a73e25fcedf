// Follows one operation to its end: the stack's events and those of its nested stacks.
import type { StackEvent as SdkStackEvent } from '@aws-sdk/client-cloudformation';
import { awsFailure, isMissingStack } from '../accounts/aws-failure.ts';
import type { CloudFormation } from './cloudformation.ts';
import { type EventReader, eventReader, isAboutItself, STACK_TYPE } from './events.ts';
import { createBackoff } from './pause.ts';
import { findStack } from './stacks.ts';

export interface Followed {
  readonly stackId: string;
  /** Read up to the moment before the operation began. */
  readonly reader: EventReader;
  /** In order; each once. */
  readonly onEvent: (event: SdkStackEvent) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds. */
const POLL = { first: 600, longest: 5_000 };
/** Failed looks in a row – each of several tries – before the deployment counts as lost. */
const PATIENCE = 8;
/** A stack that failed may be about to roll back: it must stay failed for so many looks. */
const SETTLED_AFTER = 3;

/** Answers with the stack's last status. Throws when it can't be followed any longer. */
export async function follow(
  aws: CloudFormation,
  { stackId, reader, onEvent, signal }: Followed,
): Promise<string> {
  const readers = new Map<string, EventReader>([[stackId, reader]]);
  const { pause, reset } = createBackoff(POLL.first, POLL.longest, signal);
  /** When the operation began, by AWS's clock: what nested stacks did earlier is not part of it. */
  let began: Date | undefined;
  let status = '';
  let failures = 0;
  let looks = 0;

  const readNew = async (): Promise<number> => {
    let count = 0;
    // Nested stacks found on the way are read in the same round: a Map's iteration includes them.
    for (const one of readers.values()) {
      for (const event of await one.read()) {
        count += 1;
        began ??= event.Timestamp;
        onEvent(event);
        if (isAboutItself(event)) {
          if (event.StackId === stackId) status = event.ResourceStatus ?? status;
        } else addNested(event);
      }
    }
    return count;
  };

  const addNested = ({ ResourceType, PhysicalResourceId }: SdkStackEvent): void => {
    if (ResourceType !== STACK_TYPE || !PhysicalResourceId?.startsWith('arn:')) return;
    if (!readers.has(PhysicalResourceId))
      readers.set(PhysicalResourceId, eventReader(aws, PhysicalResourceId, began));
  };

  /** The status once it is final, else undefined. Events say it first; the stack has the last word. */
  const ending = async (): Promise<string | undefined> => {
    if (status === '' || status.endsWith('_IN_PROGRESS')) return undefined;
    const stack = await findStack(aws, stackId);
    const now = stack?.StackStatus ?? 'DELETE_COMPLETE';
    if (now.endsWith('_IN_PROGRESS')) {
      looks = 0;
      return undefined;
    }
    looks += 1;
    return looks >= (MAY_ROLL_BACK.has(now) ? SETTLED_AFTER : 1) ? now : undefined;
  };

  for (;;) {
    signal.throwIfAborted();
    try {
      if ((await readNew()) > 0) reset();
      const last = await ending();
      failures = 0;
      if (last !== undefined) {
        await readNew();
        return last;
      }
    } catch (error) {
      // An emulator may forget a deleted stack altogether.
      if (isMissingStack(error) && status.startsWith('DELETE_')) return 'DELETE_COMPLETE';
      failures += 1;
      if (failures >= PATIENCE || !isPassing(error, aws.where)) throw error;
    }
    await pause();
  }
}

const MAY_ROLL_BACK: ReadonlySet<string> = new Set(['CREATE_FAILED', 'UPDATE_FAILED']);

function isPassing(error: unknown, where: string): boolean {
  const { code } = awsFailure(error, where);
  return code === 'network' || code === 'throttling' || code === 'service';
}
