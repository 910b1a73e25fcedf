// How long a call may take, retries included: several rules compare callers with callees.
import { parseProperties } from '../catalog/fields.ts';
import { calls } from '../connections/kinds/calls.ts';
import type { ConnectionView } from './define-rule.ts';

export interface CallLimits {
  readonly view: ConnectionView;
  /** Seconds of one try; undefined: nobody has decided. */
  readonly timeout: number | undefined;
  readonly retries: number;
  /** Seconds until the caller gives up for good, waits between tries aside. */
  readonly patience: number | undefined;
}

export function callLimits(connections: readonly ConnectionView[]): CallLimits[] {
  return connections
    .filter(({ connection, from }) => connection.kind === calls.kind && from.traits.codeHost)
    .map((view) => {
      const { timeout, retries = 0 } = parseProperties(
        calls.properties,
        view.connection.properties,
      ).values;
      const patience = timeout === undefined ? undefined : timeout * (retries + 1);
      return { view, timeout, retries, patience };
    });
}
