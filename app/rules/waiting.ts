// Who waits for whom.
import { authorizes } from '../connections/kinds/authorizes.ts';
import type { ConnectionView } from './define-rule.ts';

/** The sender waits for the receiver. An authorizer waits for nobody: those it guards wait for it. */
export const isWait = ({ connection, synchronous }: ConnectionView): boolean =>
  synchronous && connection.kind !== authorizes.kind;
