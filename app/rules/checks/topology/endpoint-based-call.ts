import { calls } from '../../../connections/kinds/calls.ts';
import { isCall } from '../../calls/call-limits.ts';
import { isWait } from '../../calls/waiting.ts';
import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const endpointBasedCall = defineRule({
  id: 'endpoint-based-call',
  title: 'A call past the door the others use',
  area: 'topology',
  severity: 'warning',
  why: 'Who calls copies of a service past their load balancer gets neither its routing nor its health checks, and has to change when they move.',
  source: sources.smellsAndRefactorings,
  judges: 'connection',
  check: (view, context) => {
    const { connection, from, to } = view;
    if (!isCall(view) || to.traits.router || !to.traits.codeHost) return [];
    const [caller, callee] = [from, to].map(({ block }) => context.ownerOf(block.id));
    if (caller && caller === callee) return [];
    const door = context
      .incoming(to.block.id)
      .filter(isWait)
      .map((route) => route.from)
      .find((router) => isInnerDoor(router, from, context));
    if (!door) return [];
    return [
      {
        message: `${nameOf(from)} calls ${nameOf(to)} itself, past ${nameOf(door)}, which stands before it for others: what ${nameOf(door)} knows of who is well and where to go is lost. Let it call ${nameOf(door)}.`,
        blocks: [from.block.id, to.block.id, door.block.id],
        connections: [connection.id],
        fixes:
          calls.fits(from.traits, door.traits) > 0
            ? [
                {
                  title: `Let ${nameOf(from)} call ${nameOf(door)}`,
                  edits: [{ edit: 'reconnect', args: { id: connection.id, to: door.block.id } }],
                },
              ]
            : [],
      },
    ];
  },
});

/** A router that other code calls, and nobody from outside: a public one is no way for services. */
function isInnerDoor(router: BlockView, caller: BlockView, { incoming }: NearContext): boolean {
  if (!router.traits.router || router.signals.public) return false;
  const users = incoming(router.block.id).filter(isWait);
  return (
    users.some(({ from }) => from.traits.codeHost && from !== caller) &&
    users.every(({ from }) => from.traits.codeHost)
  );
}
