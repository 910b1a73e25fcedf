import {
  DescribeStackEventsCommand,
  type StackEvent as SdkStackEvent,
} from '@aws-sdk/client-cloudformation';
import type { StackEvent } from '#app/host/deploy.ts';
import type { CloudFormation } from './cloudformation.ts';

export interface EventReader {
  /** What is there by now belongs to earlier operations. */
  skip(): Promise<void>;
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
  let start = since;

  const page = async (token?: string) => {
    const { StackEvents = [], NextToken } = await client.send(
      new DescribeStackEventsCommand({
        StackName: stackId,
        ...(token !== undefined && { NextToken: token }),
      }),
    );
    const news = StackEvents.filter(
      ({ EventId, Timestamp }) =>
        EventId && !seen.has(EventId) && !(start && Timestamp && Timestamp < start),
    );
    for (const { EventId = '' } of news) seen.add(EventId);
    return { news, next: news.length === StackEvents.length ? NextToken : undefined };
  };

  return {
    skip: async () => {
      const { news } = await page(); // a stack may have years of history: its newest page will do
      start = news[0]?.Timestamp ?? start;
    },
    read: async () => {
      const fresh: SdkStackEvent[] = [];
      let token: string | undefined;
      do {
        const { news, next } = await page(token);
        fresh.push(...news);
        token = next;
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
