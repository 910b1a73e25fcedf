import { counted } from '../../../counted.ts';
import {
  type CallLimits,
  callLimits,
  callsBy,
  isTimeout,
  neededBy,
  roomOf,
} from '../../calls/call-limits.ts';
import {
  type BlockView,
  defineRule,
  type Fix,
  type NearContext,
  type Problem,
} from '../../define-rule.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { nameOf, seconds } from '../../wording.ts';

export const timeoutInversion = defineRule({
  id: 'timeout-inversion',
  title: 'A caller gives up before its callee does',
  area: 'topology',
  severity: 'error',
  why: 'What is still working for a caller that has left is wasted, and comes on top of the retry: timeouts must shrink along a path.',
  source: sources.timeoutsAndRetries,
  judges: 'connection',
  check: (view, context) => {
    const call = callLimits(view);
    if (!call) return [];
    const behind = callsBy(view.to.block.id, context).flatMap((next) =>
      leftBehind(call, next, context),
    );
    return [
      ...behind,
      // The longest answer follows from what it waits for: that is to be mended first.
      ...(behind.length === 0 ? outlasted(call, context) : []),
      ...cutOff(call, context),
    ];
  },
});

/** web calls search for 2 s; search calls stock for 5 s. */
function leftBehind(
  { view, timeout }: CallLimits,
  next: CallLimits,
  context: NearContext,
): Problem[] {
  if (timeout === undefined || next.patience === undefined || next.patience <= timeout) return [];
  const [caller, callee, last] = [view.from, view.to, next.view.to].map(nameOf);
  return [
    {
      message: `${caller} gives up on ${callee} after ${seconds(timeout)}, but ${callee} waits for ${last} for ${waiting(next)}: it goes on for nobody. Let ${callee} give up first.`,
      blocks: [view.from.block.id, view.to.block.id, next.view.to.block.id],
      connections: [view.connection.id, next.view.connection.id],
      fixes: shorten(next, timeout, context),
    },
  ];
}

/** checkout calls payments for 30 s; payments may take 60 s to answer. */
function outlasted(call: CallLimits, context: NearContext): Problem[] {
  const { view, timeout } = call;
  const needed = chosenTimeout(view.to);
  if (timeout === undefined || needed === undefined || needed <= timeout) return [];
  const [caller, callee] = [view.from, view.to].map(nameOf);
  return [
    {
      message: `${caller} gives up on ${callee} after ${seconds(timeout)}, but ${callee} may take ${seconds(needed)}: it goes on for nobody, and what is tried again comes on top. Let ${callee} end sooner, or ${caller} wait for it.`,
      blocks: [view.from.block.id, view.to.block.id],
      connections: [view.connection.id],
      fixes: waitFor(call, needed, context),
    },
  ];
}

/** How long it may take where somebody has decided that: defaults and quotas are nobody's word. */
function chosenTimeout({ definition, signals }: BlockView): number | undefined {
  const usual = definition?.signals?.(definition.properties.parse({})).timeoutSeconds;
  const chosen = signals.timeoutSeconds;
  return usual === undefined || chosen === usual ? undefined : chosen;
}

/** A function is stopped at its own timeout, whatever it waits for. */
function cutOff(call: CallLimits, context: NearContext): Problem[] {
  const { view, patience } = call;
  const own = isFunction(view.from) ? view.from.signals.timeoutSeconds : undefined;
  if (own === undefined || patience === undefined || patience <= own) return [];
  const [caller, callee] = [view.from, view.to].map(nameOf);
  return [
    {
      message: `${caller} is stopped after ${seconds(own)}, while it still waits for ${callee}, for ${waiting(call)}: its caller gets an error it can't explain. Let it give up on ${callee} before.`,
      blocks: [view.from.block.id, view.to.block.id],
      connections: [view.connection.id],
      fixes: shorten(call, own, context),
    },
  ];
}

const waiting = ({ timeout = 0, retries, patience = 0 }: CallLimits): string =>
  retries === 0
    ? seconds(patience)
    : `${seconds(patience)} (${seconds(timeout)}, and ${counted(retries, 'retry', 'retries')})`;

/** Leaves a fifth of the time to answer in. */
function shorten(
  { view, retries }: CallLimits,
  within: number,
  context: NearContext,
): readonly Fix[] {
  const timeout = Math.floor((80 * within) / (retries + 1)) / 100;
  // Too short for what its callee needs in turn: the path as a whole needs a decision.
  const needed = Math.max(neededBy(view.to.block.id, context), chosenTimeout(view.to) ?? 0);
  return timeout < needed ? [] : giveUpAfter(view, timeout);
}

/** Where its own callers, and its own end, leave it the time. */
function waitFor(
  { view, retries }: CallLimits,
  needed: number,
  context: NearContext,
): readonly Fix[] {
  return needed * (retries + 1) > roomOf(view.from, context) ? [] : giveUpAfter(view, needed);
}

const giveUpAfter = (
  { connection, from, to }: CallLimits['view'],
  timeout: number,
): readonly Fix[] =>
  isTimeout(timeout)
    ? [
        {
          title: `Let ${nameOf(from)} give up on ${nameOf(to)} after ${seconds(timeout)}`,
          edits: [
            { edit: 'set-connection-properties', args: { id: connection.id, values: { timeout } } },
          ],
        },
      ]
    : [];
