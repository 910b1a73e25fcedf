import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const clientReachesStore = defineRule({
  id: 'client-reaches-store',
  title: 'A client talks to a database itself',
  area: 'topology',
  severity: 'error',
  why: 'A client that reaches the database holds its credentials, sees all its data and depends on its tables: nothing can be checked or changed in between.',
  source: sources.networkLayers,
  judges: 'connection',
  check: ({ connection, from, to }) => {
    // A bucket is made to be reached by signed addresses.
    if (!from.traits.actor || !to.traits.store || to.traits.store.kind === 'bucket') return [];
    return [
      {
        message: `${nameOf(from)} reaches ${nameOf(to)} directly: whoever holds its key can read and change everything in it. Put an API and a function between them.`,
        blocks: [to.block.id, from.block.id],
        connections: [connection.id],
        fixes: [
          {
            title: `Disconnect ${nameOf(from)} from ${nameOf(to)}`,
            edits: [{ edit: 'remove' as const, args: { connections: [connection.id] } }],
          },
        ],
      },
    ];
  },
});
