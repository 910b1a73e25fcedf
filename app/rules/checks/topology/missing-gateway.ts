import { counted } from '../../../counted.ts';
import type { EditCall } from '../../../edits/edit-call.ts';
import { isWait, servicesBehind } from '../../calls/waiting.ts';
import {
  type BlockView,
  type ConnectionView,
  defineRule,
  type Fix,
  type NearContext,
} from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

interface Door {
  readonly call: ConnectionView;
  readonly service: BlockView;
}

export const missingGateway = defineRule({
  id: 'missing-gateway',
  title: 'Clients know each microservice by its own address',
  area: 'topology',
  severity: 'warning',
  why: 'A client that knows every microservice has to change whenever one is split, merged or moved, and each of them has to sign people in and keep attackers out by itself.',
  source: sources.smellsAndRefactorings,
  threshold: { default: 1, unit: 'microservices with a door of their own' },
  judges: 'block',
  check: (client, context) => {
    if (!client.traits.actor) return [];
    const doors = context.outgoing(client.block.id).flatMap((call) => doorOf(call, context));
    const services = [...new Set(doors.map(({ service }) => service))];
    if (services.length <= context.threshold) return [];
    return [
      {
        message: `${listed(services.map(nameOf))} are reached from ${nameOf(client)} by ${counted(doors.length, 'address', 'addresses')}: ${listed(doors.map(({ call }) => nameOf(call.to)))}. Put one gateway before them that knows who answers what.`,
        blocks: [client.block.id, ...doors.map(({ call }) => call.to.block.id)],
        connections: doors.map(({ call }) => call.connection.id),
        fixes: joined(doors, context),
      },
    ];
  },
});

/**
 * A router that leads to one microservice alone. Not one that nothing can stand before, as CloudFront
 * or what keeps connections open, nor one that has a name of its own on purpose (routing by host).
 */
function doorOf(call: ConnectionView, context: NearContext): readonly Door[] {
  const { to } = call;
  if (!isWait(call) || !to.traits.router || !to.traits.routable) return [];
  if (context.incoming(to.block.id).some(({ from }) => from.traits.dnsRecord)) return [];
  const [service, another] = servicesBehind(to.block.id, context);
  return service && !another ? [{ call, service }] : [];
}

/** The first takes the routes of the others, where they are of one type and nothing else hangs on them. */
function joined(doors: readonly Door[], context: NearContext): readonly Fix[] {
  const [first, ...others] = doors.map(({ call }) => call.to);
  if (!first || others.some(({ block }) => block.type !== first.block.type)) return [];
  const routes = others.map(({ block }) => context.outgoing(block.id));
  const alone = others.every(({ block }) => context.incoming(block.id).length === 1);
  const all = [...context.outgoing(first.block.id), ...routes.flat()];
  const paths = all.map(({ connection: { properties } }) =>
    JSON.stringify([properties.method, properties.path]),
  );
  if (!alone || new Set(paths).size < paths.length) return [];
  const edits: EditCall[] = [
    ...routes.flat().map(({ connection }) => ({
      edit: 'reconnect' as const,
      args: { id: connection.id, from: first.block.id },
    })),
    { edit: 'own', args: { ids: [first.block.id], owner: null } },
    { edit: 'remove', args: { blocks: others.map(({ block }) => block.id) } },
  ];
  return [{ title: `Let ${nameOf(first)} front ${listed(others.map(nameOf))} too`, edits }];
}
