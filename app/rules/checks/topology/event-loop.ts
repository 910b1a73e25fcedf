import { cycles } from '../../../graph/components.ts';
import { shortestCycle } from '../../../graph/paths.ts';
import { defineRule } from '../../define-rule.ts';
import { edgesFrom, eventEdges, isNarrowed } from '../../events/event-edges.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const eventLoop = defineRule({
  id: 'event-loop',
  title: 'Events that lead back to where they came from',
  area: 'topology',
  severity: 'warning',
  why: 'An event that comes round starts the next round. Nothing ends it but code that notices, and until then it runs, and costs, without anybody asking.',
  source: sources.recursion,
  judges: 'design',
  check: (context) => {
    // A filter lets some events through: not those that come round, if it is any good.
    const edges = eventEdges(context.connections, context).filter((edge) => !isNarrowed(edge));
    const from = edgesFrom(edges);
    const starts = new Set(edges.map((edge) => edge.from.block.id));
    return cycles(starts, (id) => from(id).map(({ to }) => to)).flatMap(([first]) => {
      const circle = first && shortestCycle(first, from);
      // A function and its own queue: another rule's, and worse.
      if (!circle || circle.length < 3) return [];
      const names = circle.map((edge) => nameOf(edge.from));
      return {
        message: `Events go round from ${names.join(' to ')} and back to ${names[0] ?? ''}: each one may start another, for ever. Break the circle, or make sure that one of them recognises what it has already seen.`,
        blocks: circle.map((edge) => edge.from.block.id),
        connections: circle.map(({ connection }) => connection.id),
      };
    });
  },
});
