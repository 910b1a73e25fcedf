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
  judges: 'design',
  check: ({ connections }) =>
    connections
      .filter(
        ({ connection, from, to }) =>
          connection.kind === triggers.kind &&
          isFunction(to) &&
          IN_BATCHES.has(from.traits.eventSource?.events ?? ''),
      )
      .filter(({ connection }) => {
        const { batchSize, partialBatchResponse } = parseProperties(
          triggers.properties,
          connection.properties,
        ).values;
        return batchSize > 1 && !partialBatchResponse;
      })
      .map(({ connection, from, to }) => ({
        message: `When ${nameOf(to)} fails on one message of ${nameOf(from)}, all of its batch come again, the good ones too. Let ${nameOf(to)} name those that failed.`,
        blocks: [to.block.id, from.block.id],
        connections: [connection.id],
        fixes: [
          {
            title: `Try only the messages again that ${nameOf(to)} failed on`,
            edits: [
              {
                edit: 'set-connection-properties' as const,
                args: { id: connection.id, values: { partialBatchResponse: true } },
              },
            ],
          },
        ],
      })),
});

const IN_BATCHES: ReadonlySet<string> = new Set(['messages', 'changes', 'records']);
