// What leaves a service, and which services it leads to: directly, or through what nobody owns, such
// as a topic or a shared load balancer.
import type { BlockId } from '../../design/ids.ts';
import { addMark, type Marks, marksAhead, marksIn, noMarks } from '../../graph/marks.ts';
import type { BlockView, ConnectionView } from '../define-rule.ts';
import { groupBy } from '../group-by.ts';
import { waits } from './flows.ts';
import type { Services } from './services.ts';

export interface Crossing {
  readonly view: ConnectionView;
  /** Index of the service it leaves. */
  readonly from: number;
  /** Services that are waited for. Several: it leads through what is shared, to one of them or all. */
  readonly waited: Marks;
  /** It is known which service is waited for: nothing shared stands between that leads to several. */
  readonly certain: boolean;
  /** Services it leads to at all. */
  readonly reached: Marks;
}

export function crossingsOf(
  blocks: readonly BlockView[],
  flows: readonly ConnectionView[],
  { services, serviceOf }: Services,
): readonly Crossing[] {
  // Reading what nobody owns starts nothing there.
  const carrying = new Set(
    flows.filter(
      ({ connection, to }) => connection.kind !== 'reads' || serviceOf(to.block.id) !== undefined,
    ),
  );
  const ids = blocks.map(({ block }) => block.id);
  const ahead = (edges: Iterable<ConnectionView>): ((id: BlockId) => Marks) => {
    const steps = groupBy(edges, ({ from }) => from.block.id);
    return marksAhead(
      ids,
      // A service is where a walk ends.
      (id) =>
        serviceOf(id) === undefined ? (steps.get(id) ?? []).map(({ to }) => to.block.id) : [],
      serviceOf,
      services.length,
    );
  };
  const waited = ahead(flows.filter(waits));
  const reached = ahead(carrying);
  return flows.flatMap((view) => {
    const from = serviceOf(view.from.block.id);
    if (from === undefined || from === serviceOf(view.to.block.id)) return [];
    const awaited = waits(view)
      ? without(waited(view.to.block.id), from, services.length)
      : noMarks(services.length);
    return {
      view,
      from,
      waited: awaited,
      certain: marksIn(awaited).length === 1,
      reached: without(
        carrying.has(view) ? reached(view.to.block.id) : noMarks(services.length),
        from,
        services.length,
      ),
    };
  });
}

function without(marks: Marks, one: number, count: number): Marks {
  const single = noMarks(count);
  addMark(single, one);
  return marks.map((word, index) => word & ~(single[index] ?? 0));
}
