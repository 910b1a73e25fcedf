import { defineRule } from '../../define-rule.ts';
import { isEventEdge, isNarrowed } from '../../events/event-edges.ts';
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
  judges: 'connection',
  check: (back, context) => {
    const { connection, from, to } = back;
    if (!isFunction(to) || !isEventEdge(back, context) || isNarrowed(back)) return [];
    const out = context
      .outgoing(to.block.id)
      .find((view) => view.to === from && isEventEdge(view, context));
    if (!out) return [];
    return [
      {
        message: `${nameOf(to)} runs for what arrives in ${nameOf(from)}, and puts more into ${nameOf(from)} itself: it sets itself off again and again. Let it put its results somewhere else.`,
        blocks: [to.block.id, from.block.id],
        connections: [connection.id, out.connection.id],
      },
    ];
  },
});
