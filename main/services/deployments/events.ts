import {
  DescribeStackEventsCommand,
  type StackEvent as SdkStackEvent,
} from '@aws-sdk/client-cloudformation';
import type { StackEvent } from '#app/host/deploy.ts';
import type { CloudFormation } from './cloudformation.ts';

export interface EventReader {
  /** Events that were not read before, oldest first. */
  read(): Promise<readonly SdkStackEvent[]>;
}

/**
 * Reads a stack's events as they come. They arrive newest first in pages, and a late one may be
 * older than one already read, so a page is always looked through to its end.
 * `since`: what was earlier belongs to another operation.
 */
export function eventReader(
  { client }: CloudFormation,
  stackId: string,
  since?: Date,
): EventReader {
  const seen = new Set<string>();
  return {
    read: async () => {
      const fresh: SdkStackEvent[] = [];
      let token: string | undefined;
      do {
        const page = await client.send(
          new DescribeStackEventsCommand({
            StackName: stackId,
            ...(token !== undefined && { NextToken: token }),
          }),
        );
        const events = page.StackEvents ?? [];
        const news = events.filter(
          ({ EventId, Timestamp }) =>
            EventId && !seen.has(EventId) && !(since && Timestamp && Timestamp < since),
        );
        for (const { EventId = '' } of news) seen.add(EventId);
        fresh.push(...news);
        token = news.length === events.length ? page.NextToken : undefined;
      } while (token !== undefined);
      return fresh.toReversed();
    },
  };
}

export const toStackEvent = (event: SdkStackEvent): StackEvent => ({
  id: event.EventId ?? '',
  at: (event.Timestamp ?? new Date(0)).toISOString(),
  stack: event.StackName ?? '',
  logicalId: event.LogicalResourceId ?? '',
  type: event.ResourceType ?? '',
  status: event.ResourceStatus ?? '',
  reason: event.ResourceStatusReason || event.HookStatusReason || null,
});

export const STACK_TYPE = 'AWS::CloudFormation::Stack';

/** A stack reports on itself with its own id; on a nested one, with that one's. */
export const isAboutItself = (event: SdkStackEvent): boolean =>
  event.ResourceType === STACK_TYPE && event.PhysicalResourceId === event.StackId;
