import { isWait } from '../../calls/waiting.ts';
import { defineRule } from '../../define-rule.ts';
import { teamOf } from '../../services/teams.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const gatewayBottleneck = defineRule({
  id: 'gateway-bottleneck',
  title: 'One gateway before very many microservices',
  area: 'topology',
  severity: 'info',
  why: 'All that share a gateway share its limits and its bad days, and a mistake in its settings reaches all of them.',
  source: sources.pathRouting,
  threshold: { default: 10, unit: 'microservices' },
  judges: 'block',
  check: (view, context) => {
    if (!view.traits.router) return [];
    const routes = context.outgoing(view.block.id).filter(isWait);
    const services = new Set(routes.flatMap(({ to }) => context.ownerOf(to.block.id) ?? []));
    if (services.size <= context.threshold) return [];
    const teams = new Set([...services].flatMap((service) => teamOf(service, context) ?? []));
    return [
      {
        message: `${nameOf(view)} fronts ${services.size} microservices${teams.size > 1 ? ` of ${teams.size} teams` : ''}: they share its limits, and one wrong setting stops all of them. Give each kind of client, or each group of services, a gateway of its own.`,
        blocks: [view.block.id],
        connections: routes.map(({ connection }) => connection.id),
      },
    ];
  },
});
