import { counted } from '../../../counted.ts';
import { heaviestPaths } from '../../../graph/paths.ts';
import { availabilityOf } from '../../calls/availability.ts';
import { isWait } from '../../calls/waiting.ts';
import { type ConnectionView, defineRule } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const longSynchronousChain = defineRule({
  id: 'long-synchronous-chain',
  title: 'Many calls wait for one another in a row',
  area: 'topology',
  severity: 'warning',
  why: 'Each call in a row adds its delay, and the availability of all of them multiplies: five at 99.9 % are 99.5 % together.',
  source: sources.availability,
  threshold: { default: 3, unit: 'calls in a row' },
  judges: 'design',
  reads: 'shape',
  check: ({ blocks, connections, threshold }) => {
    const synchronous = connections.filter(isWait);
    const steps = groupBy(
      // A router passes a request on; code asks somebody else and waits.
      synchronous.map((edge) => ({
        to: edge.to.block.id,
        edge,
        weight: isCall(edge) ? 1 : 0,
      })),
      ({ edge }) => edge.from.block.id,
    );
    const called = new Set(
      synchronous.filter(({ from, to }) => from !== to).map(({ to }) => to.block.id),
    );
    const longest = heaviestPaths(
      blocks.map(({ block }) => block.id),
      (id) => steps.get(id) ?? [],
    );
    const chains = new Map<string, readonly ConnectionView[]>();
    for (const { block } of blocks) {
      if (called.has(block.id)) continue;
      const { weight, edges } = longest(block.id);
      if (weight <= threshold) continue;
      // Two entrances lead into the same chain: it is one finding.
      const chain = trim(edges);
      chains.set(chain.map(({ connection }) => connection.id).join(), chain);
    }
    return [...chains.values()].map((chain) => {
      const calls = chain.filter(isCall);
      const [first, ...others] = [
        ...calls.map(({ from }) => from),
        ...calls.slice(-1).map(({ to }) => to),
      ];
      const waits = others.map((end) => `waits for ${nameOf(end)}`).join(', which ');
      return {
        message: `${first ? nameOf(first) : ''} ${waits}: ${counted(calls.length, 'call')} in a row. With each of the ${others.length + 1} at 99.9 %, the whole answers ${availabilityOf(others.length + 1)} of the time, after all their delays. Cut the row with an event, keep a copy of the data nearer, or let ${first ? nameOf(first) : 'the first'} ask the last ones itself.`,
        blocks: [...new Set(chain.flatMap(({ from, to }) => [from.block.id, to.block.id]))],
        connections: chain.map(({ connection }) => connection.id),
      };
    });
  },
});

const isCall = ({ from, to }: ConnectionView): boolean =>
  from.traits.codeHost === true && to.traits.callable !== undefined;

/** From the first call to the last: how traffic came in, and the stores at the end, don't count. */
function trim(edges: readonly ConnectionView[]): readonly ConnectionView[] {
  return edges.slice(edges.findIndex(isCall), edges.findLastIndex(isCall) + 1);
}
