// Which microservice waits for which: calls of their code, straight or through what nobody owns, such
// as a shared load balancer. Data of another's store is no call.
import type { Graph } from '../../graph/graph.ts';
import { marksIn } from '../../graph/marks.ts';
import type { ConnectionView, RuleContext } from '../define-rule.ts';
import { crossingsOf } from '../scorecard/crossings.ts';
import { flowsOf } from '../scorecard/flows.ts';
import { type Service, servicesOf } from '../scorecard/services.ts';

export interface ServiceCalls {
  readonly services: readonly Service[];
  /** By service: whom it waits for, and the connections by which it does. */
  readonly calls: readonly ReadonlyMap<number, readonly ConnectionView[]>[];
  /** By service: how many wait for it. */
  readonly callers: readonly number[];
}

const known = new WeakMap<Graph, ServiceCalls | undefined>();

/** Undefined in a design without microservices: code alone makes no claim to be some. */
export function serviceCalls(context: RuleContext): ServiceCalls | undefined {
  // Several rules ask for the same version of a design.
  if (!known.has(context.graph)) known.set(context.graph, collect(context));
  return known.get(context.graph);
}

function collect(context: RuleContext): ServiceCalls | undefined {
  const all = servicesOf(context);
  if (all.basis !== 'microservices') return undefined;
  const flows = flowsOf(context.connections);
  const calls = all.services.map(() => new Map<number, ConnectionView[]>());
  for (const { view, from, waited } of crossingsOf(context.blocks, flows, all)) {
    if (!view.synchronous || !view.from.traits.codeHost || view.to.traits.store) continue;
    for (const to of marksIn(waited)) {
      const before = calls[from]?.get(to);
      if (before) before.push(view);
      else calls[from]?.set(to, [view]);
    }
  }
  const callers = all.services.map(({ index }) => calls.filter((own) => own.has(index)).length);
  return { services: all.services, calls, callers };
}
