import { allow } from '../../cloudformation/policy.ts';
import { polledSource } from '../events/polled-source.ts';
import { streamMapping, streamPipe } from '../events/stream-reading.ts';
import type { Key } from '../traits/code.ts';
import type { EventSource } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';

/** A table's stream, read in batches. */
export const tableChanges = (table: Resource, streamIsOff: boolean, key?: Key): EventSource => {
  const stream = table.get('StreamArn');
  return polledSource({
    arn: stream,
    statements: [
      allow(
        ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        stream,
      ),
      allow(['dynamodb:ListStreams'], '*'),
      ...(key?.statements('read') ?? []),
    ],
    recordId: '$.eventID',
    payload: '$.eventID',
    losesFailures: true,
    prepare: () => {
      if (streamIsOff) table.set('StreamSpecification.StreamViewType', 'NEW_AND_OLD_IMAGES');
    },
    mapping: streamMapping,
    pipe: (options, failures) => ({ DynamoDBStreamParameters: streamPipe(options, failures) }),
  });
};
