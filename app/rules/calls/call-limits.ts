// How long a call may take, retries included: several rules compare callers with callees.
import { parseProperties } from '../../catalog/fields.ts';
import { calls } from '../../connections/kinds/calls.ts';
import type { BlockId } from '../../design/ids.ts';
import type { Connection } from '../../design/schema.ts';
import { onceFor } from '../../once-for.ts';
import type { BlockView, ConnectionView, NearContext } from '../define-rule.ts';
import { isFunction } from '../roles.ts';

interface Limits {
  /** Seconds of one try; undefined: nobody has decided. */
  readonly timeout: number | undefined;
  readonly retries: number;
  readonly circuitBreaker: boolean;
  /** Somebody has set a limit of any sort. */
  readonly decided: boolean;
  /** Seconds until the caller gives up for good, waits between tries aside. */
  readonly patience: number | undefined;
}

export interface CallLimits extends Limits {
  readonly view: ConnectionView;
}

/** Code that asks and waits for the answer. What people and systems outside do is theirs. */
export const isCall = ({ connection, from, synchronous }: ConnectionView): boolean =>
  synchronous && connection.kind === calls.kind && from.traits.codeHost === true;

/** Undefined for what is no call. */
export const callLimits = (view: ConnectionView): CallLimits | undefined =>
  isCall(view) ? { ...limitsOf(view.connection), view } : undefined;

const limitsOf = onceFor((connection: Connection): Limits => {
  const {
    timeout,
    retries: chosen,
    circuitBreaker,
  } = parseProperties(calls.properties, connection.properties).values;
  const retries = chosen ?? 0;
  const patience = timeout === undefined ? undefined : timeout * (retries + 1);
  const decided = timeout !== undefined || chosen !== undefined || circuitBreaker;
  return { timeout, retries, circuitBreaker, decided, patience };
});

/** Whether a connection takes this many seconds as its timeout. */
export const isTimeout = (value: number): boolean =>
  calls.properties.shape.timeout.safeParse(value).success;

type Incoming = Pick<NearContext, 'incoming'>;
type Outgoing = Pick<NearContext, 'outgoing'>;

/** Calls a block makes. */
export const callsBy = (id: BlockId, { outgoing }: Outgoing): readonly CallLimits[] =>
  outgoing(id).flatMap((view) => callLimits(view) ?? []);

/** Calls a block gets. */
export const callsTo = (id: BlockId, { incoming }: Incoming): readonly CallLimits[] =>
  incoming(id).flatMap((view) => callLimits(view) ?? []);

/** Seconds the callee may need before it can answer: the longest it waits for somebody itself. */
export const neededBy = (callee: BlockId, context: Outgoing): number =>
  Math.max(0, ...callsBy(callee, context).map(({ patience = 0 }) => patience));

/** Seconds a caller has for a call before it is stopped, or its own callers have left. */
export function roomOf(caller: BlockView, context: Incoming): number {
  const own = isFunction(caller) ? caller.signals.timeoutSeconds : undefined;
  const callers = callsTo(caller.block.id, context);
  return Math.min(own ?? Infinity, ...callers.map(({ timeout = Infinity }) => timeout));
}
