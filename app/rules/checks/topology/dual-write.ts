import { triggers } from '../../../connections/kinds/triggers.ts';
import { BlockId } from '../../../design/ids.ts';
import { isWorker, isWorkflow } from '../../calls/waiting.ts';
import {
  type BlockView,
  type ConnectionView,
  defineRule,
  type Fix,
  type NearContext,
} from '../../define-rule.ts';
import { isFlow } from '../../scorecard/flows.ts';
import { changes } from '../../services/store-users.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const dualWrite = defineRule({
  id: 'dual-write',
  title: 'Data is written and announced in two steps',
  area: 'topology',
  severity: 'warning',
  why: 'Nothing joins a write and a message: whatever stops between the two leaves data nobody hears of, or news of what never happened.',
  source: sources.transactionalOutbox,
  judges: 'block',
  check: (view, context) => {
    // What only events start is started again until both are done; workflows go on where they were.
    if (!view.traits.codeHost || isWorkflow(view) || isWorker(view, context)) return [];
    const outgoing = context.outgoing(view.block.id);
    const written = outgoing.filter((edge) => changes(edge) && !isFollowed(edge.to, context));
    // A stream that is only filed away, such as clicks and logs, tells nobody of data.
    const told = outgoing.filter(
      (edge) => isFlow(edge) && edge.to.traits.channel && !edge.to.traits.deliverer,
    );
    if (written.length === 0 || told.length === 0) return [];
    const [name, stores, channels] = [nameOf(view), named(written), named(told)];
    return [
      {
        message: `${name} writes ${stores} and then tells ${channels}: when it stops in between, nobody hears of the change. ${advice(written)}`,
        blocks: [view.block.id, ...[...written, ...told].map(({ to }) => to.block.id)],
        connections: [...written, ...told].map(({ connection }) => connection.id),
        fixes: tellFromStore(written, told),
      },
    ];
  },
});

/** Its changes are read by somebody: those are sure to come. */
function isFollowed(store: BlockView, { view, outgoing }: NearContext): boolean {
  const behind = BlockId.safeParse(store.signals.standsBefore).data;
  const real = (behind && view(behind)) ?? store;
  return outgoing(real.block.id).some(({ connection }) => connection.kind === triggers.kind);
}

const advice = (written: readonly ConnectionView[]): string =>
  written.every(({ to }) => to.traits.eventSource)
    ? `Let it only write, and ${named(written)} tell of the change.`
    : 'Let it keep the message in the same transaction, and something else pass it on from there (an outbox).';

/** The store itself tells of each change. */
function tellFromStore(
  written: readonly ConnectionView[],
  told: readonly ConnectionView[],
): readonly Fix[] {
  const [{ to: store } = {}, second] = written;
  if (!store || second) return [];
  if (told.some(({ to }) => triggers.fits(store.traits, to.traits) === 0)) return [];
  return [
    {
      title: `Let ${nameOf(store)} tell ${named(told)} of its changes`,
      edits: told.flatMap(({ connection: { id } }) => [
        { edit: 'reconnect' as const, args: { id, from: store.block.id } },
        { edit: 'set-connection-kind' as const, args: { id, kind: triggers.kind } },
      ]),
    },
  ];
}

const named = (edges: readonly ConnectionView[]): string =>
  listed([...new Set(edges.map(({ to }) => to))].map(nameOf));
