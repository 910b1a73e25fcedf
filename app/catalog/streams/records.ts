import { allow } from '../../cloudformation/policy.ts';
import { withKey } from '../encryption/own-key.ts';
import { polledSource } from '../events/polled-source.ts';
import { streamMapping, streamPipe } from '../events/stream-reading.ts';
import type { Key, Variable } from '../traits/code.ts';
import type { EventSource } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';

/** Source: Lambda developer guide, "Configuring permissions" of Kinesis event source mappings. */
const READ = [
  'kinesis:DescribeStream',
  'kinesis:DescribeStreamSummary',
  'kinesis:GetRecords',
  'kinesis:GetShardIterator',
  'kinesis:ListShards',
];

/** A Kinesis stream's records, read in batches. */
export function streamRecords(
  stream: Resource,
  key: Key | undefined,
  variables: readonly Variable[],
): EventSource {
  const arn = stream.get('Arn');
  const statements = withKey([allow(READ, arn)], key, 'read');
  return polledSource({
    arn,
    statements,
    lookup: [allow(['kinesis:ListStreams'], '*')],
    polling: { statements, variables },
    recordId: '$.eventID',
    payload: '$.data',
    losesFailures: true,
    readByServices: true,
    mapping: streamMapping,
    pipe: (options, failures) => ({ KinesisStreamParameters: streamPipe(options, failures) }),
  });
}
