// The connections along which requests and events move while the system runs: what watches, names,
// builds and deploys it is left out.
import { authorizes } from '../../connections/kinds/authorizes.ts';
import type { BlockView, ConnectionView } from '../define-rule.ts';

export const flowsOf = (connections: readonly ConnectionView[]): readonly ConnectionView[] =>
  connections.filter(isFlow);

export const isFlow = ({ connection, definition, from, to }: ConnectionView): boolean =>
  definition !== undefined &&
  !definition.aside &&
  connection.kind !== authorizes.kind &&
  from !== to &&
  !isOperation(from) &&
  !isOperation(to);

/**
 * The sender needs what is at the other end. A queue or topic takes what it is given and answers at
 * once, whoever owns it and however its consumer is.
 */
export const waits = ({ synchronous, to }: ConnectionView): boolean =>
  synchronous && to.traits.channel === undefined;

const isOperation = ({ traits }: BlockView): boolean =>
  Boolean(
    traits.pipeline ??
      traits.build ??
      traits.imageRepository ??
      traits.alarm ??
      traits.observer ??
      traits.dnsRecord ??
      (traits.sourceRepository && !traits.store),
  );
