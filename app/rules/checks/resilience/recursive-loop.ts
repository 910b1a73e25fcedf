import { type ConnectionView, defineRule } from '../../define-rule.ts';
import { edgesFrom, eventEdges } from '../../event-edges.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const recursiveLoop = defineRule({
  id: 'recursive-loop',
  title: 'A function that sets itself off',
  area: 'resilience',
  severity: 'error',
  why: 'Each run starts the next one. Lambda stops such a loop after about 16 rounds where it recognises it; elsewhere it goes on, and is paid for.',
  source: sources.recursion,
  judges: 'design',
  check: ({ connections }) => {
    const edges = eventEdges(connections);
    const leaving = edgesFrom(edges);
    return edges
      .filter(({ to }) => isFunction(to))
      .flatMap((back) => {
        const out = leaving(back.to.block.id).find(({ to }) => to === back.from.block.id)?.edge;
        return out && !isNarrowed(back) ? [{ out, back }] : [];
      })
      .map(({ out, back }) => ({
        message: `${nameOf(back.to)} runs for what arrives in ${nameOf(back.from)}, and puts more into ${nameOf(back.from)} itself: it sets itself off again and again. Let it put its results somewhere else.`,
        blocks: [back.to.block.id, back.from.block.id],
        connections: [back.connection.id, out.connection.id],
      }));
  },
});

/** A bucket may tell of one prefix only, and a subscription of some messages: not of the results. */
const isNarrowed = ({ connection }: ConnectionView): boolean =>
  [connection.properties.prefix, connection.properties.filter].some(
    (value) => typeof value === 'string' && value !== '',
  );
