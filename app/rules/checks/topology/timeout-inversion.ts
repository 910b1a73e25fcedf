import { counted } from '../../../counted.ts';
import {
  type CallLimits,
  type CallNetwork,
  callNetwork,
  isTimeout,
  neededBy,
} from '../../call-limits.ts';
import { defineRule, type Fix, type Problem } from '../../define-rule.ts';
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
  judges: 'design',
  check: ({ connections }) => {
    const network = callNetwork(connections);
    return network.all.flatMap((call): Problem[] => [
      ...network.by(call.view.to.block.id).flatMap((next) => leftBehind(call, next, network)),
      ...cutOff(call, network),
    ]);
  },
});

/** web calls search for 2 s; search calls stock for 5 s. */
function leftBehind(
  { view, timeout }: CallLimits,
  next: CallLimits,
  network: CallNetwork,
): Problem[] {
  if (timeout === undefined || next.patience === undefined || next.patience <= timeout) return [];
  const [caller, callee, last] = [view.from, view.to, next.view.to].map(nameOf);
  return [
    {
      message: `${caller} gives up on ${callee} after ${seconds(timeout)}, but ${callee} waits for ${last} for ${waiting(next)}: it goes on for nobody. Let ${callee} give up first.`,
      blocks: [view.from.block.id, view.to.block.id, next.view.to.block.id],
      connections: [view.connection.id, next.view.connection.id],
      fixes: shorten(next, timeout, network),
    },
  ];
}

/** A function is stopped at its own timeout, whatever it waits for. */
function cutOff(call: CallLimits, network: CallNetwork): Problem[] {
  const { view, patience } = call;
  const own = isFunction(view.from) ? view.from.signals.timeoutSeconds : undefined;
  if (own === undefined || patience === undefined || patience <= own) return [];
  const [caller, callee] = [view.from, view.to].map(nameOf);
  return [
    {
      message: `${caller} is stopped after ${seconds(own)}, while it still waits for ${callee}, for ${waiting(call)}: its caller gets an error it can't explain. Let it give up on ${callee} before.`,
      blocks: [view.from.block.id, view.to.block.id],
      connections: [view.connection.id],
      fixes: shorten(call, own, network),
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
  network: CallNetwork,
): readonly Fix[] {
  const timeout = Math.floor((80 * within) / (retries + 1)) / 100;
  // Too short for what its callee waits for in turn: the path as a whole needs a decision.
  if (!isTimeout(timeout) || timeout < neededBy(network, view.to.block.id)) return [];
  return [
    {
      title: `Let ${nameOf(view.from)} give up on ${nameOf(view.to)} after ${seconds(timeout)}`,
      edits: [
        {
          edit: 'set-connection-properties',
          args: { id: view.connection.id, values: { timeout } },
        },
      ],
    },
  ];
}
