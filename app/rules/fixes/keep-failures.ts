// The fix for raw resources that lose what they can't deliver: a queue for it, drawn beside them, and
// the policy without which the service couldn't put anything there.
import { getAtt, ref } from '../../cloudformation/intrinsics.ts';
import { POLICY_VERSION } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { BlockId } from '../../design/ids.ts';
import type { Block } from '../../design/schema.ts';
import type { EditCall } from '../../edits/edit-call.ts';
import type { Fix } from '../define-rule.ts';
import { longerId } from './longer-id.ts';

interface Loser {
  readonly block: Block;
  /** Who delivers, and for whom: it has to be let in. Absent: SQS, which needs nobody's leave. */
  readonly by?: { readonly service: string; readonly source: Value };
  readonly fifo?: boolean;
  /** Its properties, once there is a queue. */
  properties(queue: Value): Block['properties'];
}

export function keepFailures(title: string, loser: Loser): readonly Fix[] {
  const { block, by, fifo } = loser;
  // An override may win over what is set here.
  if (block.overrides !== undefined) return [];
  const id = BlockId.parse(`${block.id}-failures`);
  const name = `${block.name} failures`;
  const logicalId = longerId(block.logicalId, 'Failures');
  const policyId = longerId(block.logicalId, 'FailuresPolicy');
  if (!logicalId || !policyId) return [];
  const arn = getAtt(logicalId, 'Arn');
  const below = (rows: number) => ({
    ...(block.parent && { parent: block.parent }),
    ...(block.owner && { owner: block.owner }),
    position: { x: block.position.x, y: block.position.y + rows * ROW },
  });
  const queue: EditCall = {
    edit: 'add-block',
    args: {
      id,
      type: 'AWS::SQS::Queue',
      name,
      logicalId,
      ...below(1),
      properties: {
        ...(fifo && { FifoQueue: true }),
        MessageRetentionPeriod: FOURTEEN_DAYS,
        SqsManagedSseEnabled: true,
      },
    },
  };
  const policy = (service: string, source: Value): EditCall => ({
    edit: 'add-block',
    args: {
      id: BlockId.parse(`${id}-policy`),
      type: 'AWS::SQS::QueuePolicy',
      name: `${name} policy`,
      logicalId: policyId,
      ...below(2),
      properties: {
        Queues: [ref(logicalId)],
        PolicyDocument: {
          Version: POLICY_VERSION,
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: service },
              Action: 'sqs:SendMessage',
              Resource: arn,
              Condition: { ArnEquals: { 'aws:SourceArn': source } },
            },
          ],
        },
      },
    },
  });
  const use: EditCall = {
    edit: 'set-properties',
    args: { id: block.id, values: loser.properties(arn) },
  };
  return [{ title, edits: [queue, ...(by ? [policy(by.service, by.source)] : []), use] }];
}

/** Pixels between two blocks above one another. */
const ROW = 112;
/** The longest SQS keeps a message. Source: SQS API reference, SetQueueAttributes. */
const FOURTEEN_DAYS = 1_209_600;
