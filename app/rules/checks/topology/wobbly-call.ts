import {
  callLimits,
  callsBy,
  callsTo,
  isTimeout,
  neededBy,
  roomOf,
} from '../../calls/call-limits.ts';
import { type ConnectionView, defineRule, type Fix, type NearContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf, seconds } from '../../wording.ts';

export const wobblyCall = defineRule({
  id: 'wobbly-call',
  title: 'A call with neither a timeout nor a limit to its retries',
  area: 'topology',
  severity: 'warning',
  why: 'Without a limit a caller waits as long as the slowest answer takes, until its own threads or concurrency are used up and it fails too.',
  source: sources.smellsAndRefactorings,
  judges: 'connection',
  check: (view, context) => {
    const { from, to, connection } = view;
    // Calls of a key go through AWS's SDKs, which give up by themselves.
    if (callLimits(view)?.decided !== false || to.traits.key) return [];
    return [
      {
        message: `${nameOf(from)} calls ${nameOf(to)} and never gives up: when ${nameOf(to)} is slow, ${nameOf(from)} is stuck with it. Decide how long it waits and how often it tries again.`,
        blocks: [from.block.id, to.block.id],
        connections: [connection.id],
        fixes: giveUp(view, context),
      },
    ];
  },
});

/** Seconds an answer is worth waiting for, where nothing else says. */
const PATIENCE = 5;

function giveUp({ connection, from, to }: ConnectionView, context: NearContext): readonly Fix[] {
  // Retries on two layers multiply.
  const neighbours = [...callsTo(from.block.id, context), ...callsBy(to.block.id, context)];
  const retries = neighbours.some((call) => call.retries > 0) ? 0 : 1;
  const needed = neededBy(to.block.id, context);
  const timeout = Math.min(
    Math.max(PATIENCE, Math.ceil(needed)),
    roomOf(from, context) / (retries + 1),
  );
  // No time is right for all of them: that takes an architect.
  if (timeout < needed || !isTimeout(timeout)) return [];
  return [
    {
      title: `Let ${nameOf(from)} give up on ${nameOf(to)} after ${seconds(timeout)}${retries > 0 ? ', and try once more' : ''}`,
      edits: [
        {
          edit: 'set-connection-properties',
          args: { id: connection.id, values: { timeout, retries } },
        },
      ],
    },
  ];
}
