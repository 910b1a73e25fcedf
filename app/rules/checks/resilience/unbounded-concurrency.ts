import { counted } from '../../../counted.ts';
import {
  type BlockView,
  type ConnectionView,
  defineRule,
  type Fix,
  type NearContext,
} from '../../define-rule.ts';
import { isQueue } from '../../events/queue-consumers.ts';
import { isBoundedStart, startsOf } from '../../events/runs-at-once.ts';
import { setOwn } from '../../fixes/set-own.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const unboundedConcurrency = defineRule({
  id: 'unbounded-concurrency',
  title: 'A burst that nothing holds back',
  area: 'resilience',
  severity: 'warning',
  why: 'Lambda runs as many at once as there is work for, up to a thousand. What they all call has no such reserve: the queue that should have taken the burst passes it on.',
  source: sources.throttling,
  threshold: { default: 50, unit: 'runs at once' },
  judges: 'block',
  check: (view, context) => {
    if (!isFunction(view) || view.signals.concurrencyLimit !== undefined) return [];
    const unbounded = startsOf(view, context).filter(
      (start) => isHandedOver(start) && !isBoundedStart(start),
    );
    const called = context
      .outgoing(view.block.id)
      .filter(({ synchronous, to }) => synchronous && hasItsLimits(to));
    if (unbounded.length === 0 || called.length === 0) return [];
    const name = nameOf(view);
    const from = listed([...new Set(unbounded.map((start) => nameOf(start.from)))]);
    return [
      {
        message: `A burst in ${from} starts any number of ${name} at once, and each calls ${listed(called.map(({ to }) => described(to)))}. Allow no more at once than ${called.length === 1 ? 'that' : 'they'} can serve.`,
        blocks: [view.block.id, ...new Set(called.map(({ to }) => to.block.id))],
        connections: unbounded.map(({ connection }) => connection.id),
        fixes: capped(view, unbounded, context),
      },
    ];
  },
});

/** Whoever waits for an answer is held back where it comes in: an API throttles its callers. */
const isHandedOver = ({ connection }: ConnectionView): boolean =>
  connection.kind === 'subscribes' || connection.kind === 'triggers';

/** Servers, and systems of others: they don't grow within seconds. */
const hasItsLimits = (view: BlockView): boolean =>
  !isFunction(view) &&
  view.traits.callable !== undefined &&
  (view.traits.codeHost ?? view.traits.actor) === true;

function described(view: BlockView): string {
  const { concurrencyLimit } = view.signals;
  return concurrencyLimit === undefined
    ? nameOf(view)
    : `${nameOf(view)} (${counted(concurrencyLimit, 'task')} at most)`;
}

/** At the queues, which keep what waits; elsewhere at the function, which is tried again. */
function capped(
  view: BlockView,
  starts: readonly ConnectionView[],
  { threshold }: NearContext,
): readonly Fix[] {
  if (!starts.every(({ from }) => isQueue(from)))
    return setOwn(
      view,
      'reservedConcurrency',
      threshold,
      `Run ${nameOf(view)} ${threshold} times at once, at most`,
    );
  return [
    {
      title: `Let ${listed(starts.map(({ from }) => nameOf(from)))} start ${nameOf(view)} ${threshold} times at once, at most`,
      edits: starts.map(({ connection }) => ({
        edit: 'set-connection-properties',
        args: { id: connection.id, values: { maximumConcurrency: threshold } },
      })),
    },
  ];
}
