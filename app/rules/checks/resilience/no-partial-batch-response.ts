import { parseProperties } from '../../../catalog/fields.ts';
import { triggers } from '../../../connections/kinds/triggers.ts';
import { defineRule } from '../../define-rule.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noPartialBatchResponse = defineRule({
  id: 'no-partial-batch-response',
  title: 'One bad message fails its whole batch',
  area: 'resilience',
  severity: 'info',
  why: 'Without it a batch succeeds or fails as one: the good messages in it are done again, and may end in the dead-letter queue with the bad one.',
  source: sources.partialBatches,
  judges: 'connection',
  check: ({ connection, from, to }) => {
    if (connection.kind !== triggers.kind || !isFunction(to)) return [];
    const items = IN_BATCHES[from.traits.eventSource?.events ?? ''];
    const { batchSize, partialBatchResponse } = parseProperties(
      triggers.properties,
      connection.properties,
    ).values;
    if (items === undefined || batchSize <= 1 || partialBatchResponse) return [];
    return [
      {
        message: `When ${nameOf(to)} fails on one of up to ${batchSize} ${items} of ${nameOf(from)}, all of its batch come again, the good ones too. Let ${nameOf(to)} name those that failed.`,
        blocks: [to.block.id, from.block.id],
        connections: [connection.id],
        fixes: [
          {
            title: `Try only the ${items} again that ${nameOf(to)} failed on`,
            edits: [
              {
                edit: 'set-connection-properties',
                args: { id: connection.id, values: { partialBatchResponse: true } },
              },
            ],
          },
        ],
      },
    ];
  },
});

/** What comes in batches, and what it is called. */
const IN_BATCHES: { readonly [events: string]: string | undefined } = {
  messages: 'messages',
  changes: 'changes',
  records: 'records',
};
