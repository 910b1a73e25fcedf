import type { BlockId } from '../../../design/ids.ts';
import { isCall } from '../../calls/call-limits.ts';
import { isWait, isWorkflow } from '../../calls/waiting.ts';
import {
  type BlockView,
  type ConnectionView,
  defineRule,
  type NearContext,
} from '../../define-rule.ts';
import { isFlow } from '../../scorecard/flows.ts';
import { changes } from '../../services/store-users.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const distributedTransaction = defineRule({
  id: 'distributed-transaction',
  title: 'One request changes the data of several microservices',
  area: 'topology',
  severity: 'warning',
  why: 'No transaction spans the stores of several services: when a step fails, what the steps before it did stays done, unless something undoes it.',
  source: sources.sagas,
  threshold: { default: 2, unit: 'services changed by one request' },
  judges: 'block',
  check: (view, context) => {
    if (!view.traits.codeHost || isWorkflow(view)) return [];
    const calls = context.outgoing(view.block.id).filter((edge) => isCall(edge));
    if (calls.length === 0) return [];
    const behind = calls.map((call) => changedBy(call, context));
    const all = [...writesOf(view, [], context), ...behind.flat()];
    const services = new Set(all.map(({ service }) => service));
    const own = (writes: readonly Write[]): number =>
      new Set(writes.map(({ service }) => service)).size;
    // One that calls nobody else leads to where the trouble is.
    if (services.size <= context.threshold || behind.some((some) => own(some) > context.threshold))
      return [];
    const stores = [...new Set(all.map(({ edge }) => edge.to))];
    const edges = [...new Set(all.flatMap(({ path, edge }) => [...path, edge]))];
    return [
      {
        message: `One request of ${nameOf(view)} changes ${listed(stores.map(nameOf))}, the data of ${services.size} microservices: when a step fails, what the others did stays done. Let a state machine take the steps and undo them (a saga), or let each service act on the event of the one before.`,
        blocks: [...new Set(edges.flatMap(({ from, to }) => [from.block.id, to.block.id]))],
        connections: edges.map(({ connection }) => connection.id),
      },
    ];
  },
});

interface Write {
  readonly service: BlockId;
  readonly edge: ConnectionView;
  /** The calls that lead to it. */
  readonly path: readonly ConnectionView[];
}

/**
 * What a call is sure to change: behind code that has no other way in somebody's data is changed by
 * this call, or never. What others start as well may be asked for reading only.
 */
function changedBy(
  call: ConnectionView,
  context: NearContext,
  path: readonly ConnectionView[] = [],
): readonly Write[] {
  const way = [...path, call];
  if (path.includes(call) || isWorkflow(call.to) || !isOnlyWayIn(call, context)) return [];
  const next = context
    .outgoing(call.to.block.id)
    .filter((edge) => (call.to.traits.router ? isWait(edge) : isCall(edge)));
  return [
    ...writesOf(call.to, way, context),
    ...next.flatMap((edge) => changedBy(edge, context, way)),
  ];
}

const writesOf = (
  code: BlockView,
  path: readonly ConnectionView[],
  context: NearContext,
): readonly Write[] =>
  context
    .outgoing(code.block.id)
    .filter((edge) => changes(edge))
    .flatMap((edge) => {
      const service = context.ownerOf(edge.to.block.id) ?? context.ownerOf(code.block.id);
      return service ? [{ service: service.block.id, edge, path }] : [];
    });

const isOnlyWayIn = (call: ConnectionView, { incoming }: NearContext): boolean =>
  incoming(call.to.block.id).every((edge) => edge === call || !isFlow(edge) || onlyReads(edge));

/** A route for requests that change nothing. */
const onlyReads = ({ connection: { properties }, from }: ConnectionView): boolean =>
  from.traits.router !== undefined && SAFE_METHODS.some((method) => method === properties.method);

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
