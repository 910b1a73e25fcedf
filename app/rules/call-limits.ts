// How long a call may take, retries included: several rules compare callers with callees.
import { parseProperties } from '../catalog/fields.ts';
import { calls } from '../connections/kinds/calls.ts';
import type { BlockId } from '../design/ids.ts';
import type { BlockView, ConnectionView } from './define-rule.ts';
import { groupBy } from './group-by.ts';
import { isFunction } from './roles.ts';

export interface CallLimits {
  readonly view: ConnectionView;
  /** Seconds of one try; undefined: nobody has decided. */
  readonly timeout: number | undefined;
  readonly retries: number;
  /** Somebody has set a limit of any sort. */
  readonly decided: boolean;
  /** Seconds until the caller gives up for good, waits between tries aside. */
  readonly patience: number | undefined;
}

function callLimits(connections: readonly ConnectionView[]): CallLimits[] {
  return connections
    .filter(({ connection, from }) => connection.kind === calls.kind && from.traits.codeHost)
    .map((view) => {
      const {
        timeout,
        retries: chosen,
        circuitBreaker,
      } = parseProperties(calls.properties, view.connection.properties).values;
      const retries = chosen ?? 0;
      const patience = timeout === undefined ? undefined : timeout * (retries + 1);
      const decided = timeout !== undefined || chosen !== undefined || circuitBreaker;
      return { view, timeout, retries, decided, patience };
    });
}

/** Whether a connection takes this many seconds as its timeout. */
export const isTimeout = (value: number): boolean =>
  calls.properties.shape.timeout.safeParse(value).success;

export interface CallNetwork {
  readonly all: readonly CallLimits[];
  /** Calls a block makes. */
  by(id: BlockId): readonly CallLimits[];
  /** Calls a block gets. */
  to(id: BlockId): readonly CallLimits[];
}

export function callNetwork(connections: readonly ConnectionView[]): CallNetwork {
  const all = callLimits(connections);
  const made = groupBy(all, ({ view }) => view.from.block.id);
  const got = groupBy(all, ({ view }) => view.to.block.id);
  return { all, by: (id) => made.get(id) ?? [], to: (id) => got.get(id) ?? [] };
}

/** Seconds the callee may need before it can answer: the longest it waits for somebody itself. */
export const neededBy = (network: CallNetwork, callee: BlockId): number =>
  Math.max(0, ...network.by(callee).map(({ patience = 0 }) => patience));

/** Seconds a caller has for a call before it is stopped, or its own callers have left. */
export function roomOf(network: CallNetwork, caller: BlockView): number {
  const own = isFunction(caller) ? caller.signals.timeoutSeconds : undefined;
  const callers = network.to(caller.block.id);
  return Math.min(own ?? Infinity, ...callers.map(({ timeout = Infinity }) => timeout));
}
