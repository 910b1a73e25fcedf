// Who waits for whom.
import { authorizes } from '../../connections/kinds/authorizes.ts';
import type { BlockId } from '../../design/ids.ts';
import type { BlockView, ConnectionView, NearContext } from '../define-rule.ts';
import { isFlow } from '../scorecard/flows.ts';

/** The sender waits for the receiver. An authorizer waits for nobody: those it guards wait for it. */
export const isWait = ({ connection, synchronous }: ConnectionView): boolean =>
  synchronous && connection.kind !== authorizes.kind;

/**
 * Only events start it: nobody waits for its answer, and what fails is delivered again. A workflow that
 * is only started is one as well.
 */
export function isWorker(
  { block, signals }: BlockView,
  { incoming }: Pick<NearContext, 'incoming'>,
): boolean {
  if (signals.onlyStarted) return true;
  const starts = incoming(block.id).filter(isFlow);
  return starts.length > 0 && !starts.some(({ synchronous }) => synchronous);
}

/** Code that does one step after the other, remembers where it is, and can undo what it did. */
export const isWorkflow = ({ traits }: BlockView): boolean =>
  traits.routable?.as === 'service:step-functions';

/** Microservices that answer behind a router, and behind the routers behind it. */
export function servicesBehind(
  router: BlockId,
  context: Pick<NearContext, 'outgoing' | 'ownerOf'>,
): ReadonlySet<BlockView> {
  const found = new Set<BlockView>();
  const seen = new Set<BlockId>([router]);
  const work: BlockId[] = [router];
  for (let id = work.pop(); id !== undefined; id = work.pop())
    for (const { to } of context.outgoing(id).filter(isWait)) {
      if (seen.has(to.block.id)) continue;
      seen.add(to.block.id);
      const owner = context.ownerOf(to.block.id);
      if (to.traits.router) work.push(to.block.id);
      else if (owner) found.add(owner);
    }
  return found;
}
